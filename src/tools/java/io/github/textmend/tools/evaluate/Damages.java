package io.github.textmend.tools.evaluate;

import io.github.textmend.result.Encoding;
import io.github.textmend.tools.evaluate.Damage.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The kinds of damage that the project's own cases have. */
final class Damages {
  private static final Encoding CP1252 = Encoding.WINDOWS_1252;
  private static final Encoding LATIN_1 = Encoding.ISO_8859_1;

  /** Common misreadings, and one or two of each family. */
  private static final List<Encoding> READ_AS =
      List.of(
          Encoding.WINDOWS_1252,
          Encoding.ISO_8859_1,
          Encoding.WINDOWS_1250,
          Encoding.WINDOWS_1251,
          Encoding.WINDOWS_1253,
          Encoding.WINDOWS_1254,
          Encoding.WINDOWS_1257,
          Encoding.ISO_8859_2,
          Encoding.ISO_8859_15,
          Encoding.X_MAC_ROMAN,
          Encoding.IBM437,
          Encoding.IBM850,
          Encoding.IBM866,
          Encoding.KOI8_R);

  private static final List<List<Encoding>> LAYERS =
      List.of(
          List.of(CP1252, CP1252),
          List.of(LATIN_1, LATIN_1),
          List.of(CP1252, LATIN_1),
          List.of(CP1252, Encoding.WINDOWS_1251),
          List.of(Encoding.X_MAC_ROMAN, CP1252),
          List.of(CP1252, CP1252, CP1252));

  /** Marks that are three bytes, so that one can be lost and two are left. */
  private static final String MARKS = "“”‘’–—…";

  private Damages() {}

  static List<Damage> all() {
    List<Damage> all = new ArrayList<>();
    READ_AS.forEach(w -> all.add(new Damage("utf8", w.label(), (s, n) -> strictly(s, w))));
    for (Encoding w : List.of(LATIN_1, CP1252)) {
      String variant = w.label() + "-controls-kept";
      all.add(new Damage("utf8", variant, (s, n) -> controlsKept(s, w)));
    }
    for (Encoding w : List.of(CP1252, Encoding.WINDOWS_1251, Encoding.X_MAC_ROMAN)) {
      all.add(new Damage("word", w.label() + "-alone", (s, n) -> wordAlone(s, w)));
      all.add(new Damage("word", w.label() + "-in-clean-line", (s, n) -> wordInLine(s, w)));
    }
    LAYERS.forEach(chain -> all.add(layers(chain)));
    addMixed(all);
    for (Encoding w : List.of(CP1252, LATIN_1)) {
      all.add(new Damage("nbsp", w.label(), (s, n) -> noBreakSpaceLost(s, w)));
    }
    addPunctuation(all);
    addHandled(all);
    addLossy(all);
    all.add(new Damage("escaped", "html-numeric", (s, n) -> escaped(s)));
    return all;
  }

  private static Pair strictly(String s, Encoding w) {
    return new Pair(Channel.losesNothing(s, w) ? Channel.misread(s, w) : s, s);
  }

  private static Pair controlsKept(String s, Encoding w) {
    return new Pair(Channel.losesNothing(s, w) ? s : Channel.misread(s, w), s);
  }

  private static Pair wordAlone(String s, Encoding w) {
    String word = word(s);
    return strictly(word, w);
  }

  private static Pair wordInLine(String s, Encoding w) {
    String word = word(s);
    return new Pair(word.isEmpty() ? s : s.replace(word, strictly(word, w).text()), s);
  }

  /** The longest word with a character beyond ASCII; empty if no word has one. */
  private static String word(String s) {
    return Arrays.stream(s.split("[^\\p{L}\\p{M}]+", -1))
        .filter(word -> word.codePoints().anyMatch(c -> c >= 0x80))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static Damage layers(List<Encoding> chain) {
    String variant = chain.stream().map(Encoding::label).collect(Collectors.joining("+"));
    return new Damage("layers", variant, (s, n) -> new Pair(misreadAll(s, chain), s));
  }

  private static String misreadAll(String s, List<Encoding> chain) {
    String text = s;
    for (Encoding w : chain) {
      text = Channel.misread(text, w);
    }
    return text;
  }

  private static void addMixed(List<Damage> all) {
    for (Encoding w : List.of(CP1252, Encoding.WINDOWS_1251)) {
      all.add(
          new Damage(
              "mixed",
              "clean-then-" + w.label(),
              (s, n) -> new Pair(s + " " + Channel.misread(n, w), s + " " + n)));
    }
    all.add(
        new Damage(
            "mixed",
            "windows-1252-then-x-mac-roman",
            (s, n) ->
                new Pair(
                    Channel.misread(s, CP1252) + " " + Channel.misread(n, Encoding.X_MAC_ROMAN),
                    s + " " + n)));
  }

  private static Pair noBreakSpaceLost(String s, Encoding w) {
    String read = Channel.misread(s, w);
    boolean lost = s.indexOf('\u00A0') < 0 && read.indexOf('\u00A0') >= 0;
    return new Pair(lost ? read.replace('\u00A0', ' ') : s, s);
  }

  private static void addPunctuation(List<Damage> all) {
    add(all, "dropped", s -> Channel.misreadWithLoss(s, CP1252, ""));
    add(all, "dropped-latin-1", s -> Channel.misreadWithLoss(s, LATIN_1, ""));
    add(all, "question-mark", s -> Channel.misreadWithLoss(s, CP1252, "?"));
    add(all, "straightened", s -> Channel.straighten(Channel.misread(s, CP1252)));
    add(all, "nfkc", s -> Channel.nfkc(Channel.misread(s, CP1252)));
    add(all, "accents-stripped", s -> Channel.stripAccents(Channel.misreadWithLoss(s, CP1252, "")));
    add(all, "half-repaired", s -> s.replace("” ", "†").replace("”", "â€"));
  }

  /** For English alone: whether letters survive the handling is the next group's matter. */
  private static void add(List<Damage> all, String variant, UnaryOperator<String> damage) {
    all.add(
        new Damage(
            "punct", variant, (s, n) -> new Pair(isPlainWithMarks(s) ? damage.apply(s) : s, s)));
  }

  private static boolean isPlainWithMarks(String s) {
    return s.chars().allMatch(c -> c < 0x80 || MARKS.indexOf(c) >= 0);
  }

  private static void addHandled(List<Damage> all) {
    all.add(new Damage("post", "lower", (s, n) -> cased(s, t -> t.toLowerCase(Locale.ROOT))));
    all.add(new Damage("post", "upper", (s, n) -> cased(s, t -> t.toUpperCase(Locale.ROOT))));
    all.add(new Damage("post", "straightened", (s, n) -> handled(s, Channel::straighten)));
    all.add(new Damage("post", "nfkc", (s, n) -> handled(s, Channel::nfkc)));
  }

  /** The case of the original is gone for good, so it is not wanted back. */
  private static Pair cased(String s, UnaryOperator<String> handling) {
    String cased = handling.apply(s);
    return new Pair(differently(cased, handling), cased);
  }

  private static Pair handled(String s, UnaryOperator<String> handling) {
    return new Pair(isPlainWithMarks(s) ? s : differently(s, handling), s);
  }

  /** Misread and handled; unchanged if the handling did nothing. */
  private static String differently(String s, UnaryOperator<String> handling) {
    String read = Channel.misread(s, CP1252);
    String handled = handling.apply(read);
    return handled.equals(read) ? s : handled;
  }

  private static void addLossy(List<Damage> all) {
    for (Encoding w : List.of(CP1252, Encoding.WINDOWS_1250, Encoding.WINDOWS_1253)) {
      all.add(new Damage("lossy", w.label() + "-dropped", (s, n) -> lossy(s, w, "")));
      all.add(new Damage("lossy", w.label() + "-question-mark", (s, n) -> lossy(s, w, "?")));
      all.add(new Damage("lossy", w.label() + "-replacement", (s, n) -> lossy(s, w, "\uFFFD")));
    }
  }

  private static Pair lossy(String s, Encoding w, String replacement) {
    boolean lost = !isPlainWithMarks(s) && !Channel.losesNothing(s, w);
    return new Pair(lost ? Channel.misreadWithLoss(s, w, replacement) : s, s);
  }

  private static Pair escaped(String s) {
    return new Pair(Channel.escape(Channel.misread(s, CP1252)), s);
  }
}
