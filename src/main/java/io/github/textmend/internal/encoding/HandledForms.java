package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the characters of a charset look like after a text was handled, and the bytes they were. */
final class HandledForms {
  /**
   * A token that stands for a byte of the charset, and the {@link LineTraits handling} behind it.
   */
  record Form(String token, int byteValue, int handling, int cost) {}

  private static final Form[] NONE = {};
  private static final String DOUBLE_QUOTES = "“”„";
  private static final String SINGLE_QUOTES = "‘’‚";

  private final char[] firsts;

  /** By the last byte of a character, whether it may be one of the first. */
  private final boolean[] mayBeFirst = new boolean[256];

  private final Form[][] forms;

  private HandledForms(char[] firsts, Form[][] forms) {
    this.firsts = firsts;
    this.forms = forms;
    for (char first : firsts) {
      mayBeFirst[first & 0xFF] = true;
    }
  }

  /**
   * Those of a charset. No constructor: the JVM would make it a part of the search that asks for
   * them first.
   */
  static HandledForms of(SingleByteCharset charset) {
    List<Form> all = new ArrayList<>();
    for (int b = 0x80; b < 0x100; b++) {
      collect(charset.decode(b), b, all);
    }
    all.sort(Comparator.comparing(Form::token));
    char[] found = new char[all.size()];
    Form[][] byFirst = new Form[all.size()][];
    int size = 0;
    for (int from = 0; from < all.size(); size++) {
      char first = all.get(from).token().charAt(0);
      int to = from;
      while (to < all.size() && all.get(to).token().charAt(0) == first) {
        to++;
      }
      found[size] = first;
      byFirst[size] = all.subList(from, to).toArray(NONE);
      from = to;
    }
    return new HandledForms(Arrays.copyOf(found, size), Arrays.copyOf(byFirst, size));
  }

  Form[] startingWith(char first) {
    if (!mayBeFirst[first & 0xFF]) {
      return NONE;
    }
    int found = Arrays.binarySearch(firsts, first);
    return found < 0 ? NONE : forms[found];
  }

  private static void collect(char c, int b, List<Form> into) {
    String original = String.valueOf(c);
    add(into, original, straightened(c), b, LineTraits.STRAIGHTENED, ChannelCosts.STRAIGHTENED);
    String compatible = Normalizer.normalize(original, Normalizer.Form.NFKC);
    if (c != '\u00A0') {
      add(into, original, compatible, b, LineTraits.COMPATIBLE, ChannelCosts.COMPATIBILITY);
      add(
          into,
          original,
          compatible.replace('\u2044', '/'),
          b,
          LineTraits.COMPATIBLE,
          ChannelCosts.COMPATIBILITY);
    }
    add(
        into,
        original,
        original.toLowerCase(Locale.ROOT),
        b,
        LineTraits.LOWERED,
        ChannelCosts.CASE);
    add(into, original, original.toUpperCase(Locale.ROOT), b, LineTraits.RAISED, ChannelCosts.CASE);
    add(into, original, unaccented(original), b, LineTraits.UNACCENTED, ChannelCosts.UNACCENTED);
  }

  private static void add(
      List<Form> into, String original, String token, int b, int handling, int cost) {
    if (!token.isEmpty() && !token.equals(original) && !hasForm(into, token, b, handling)) {
      into.add(new Form(token, b, handling, cost));
    }
  }

  /** Forms are added byte by byte, so that equal ones are among the last. */
  private static boolean hasForm(List<Form> forms, String token, int b, int handling) {
    for (int i = forms.size() - 1; i >= 0 && forms.get(i).byteValue() == b; i--) {
      if (forms.get(i).handling() == handling && forms.get(i).token().equals(token)) {
        return true;
      }
    }
    return false;
  }

  private static String straightened(char c) {
    if (DOUBLE_QUOTES.indexOf(c) >= 0) {
      return "\"";
    }
    if (SINGLE_QUOTES.indexOf(c) >= 0) {
      return "'";
    }
    return String.valueOf(c);
  }

  private static String unaccented(String original) {
    return isAccented(original.charAt(0))
        ? Normalizer.normalize(original, Normalizer.Form.NFD).substring(0, 1)
        : original;
  }

  /** Whether a character is a letter with marks that stripping accents takes off. */
  static boolean isAccented(char c) {
    String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    return decomposed.length() > 1
        && Character.getType(decomposed.charAt(1)) == Character.NON_SPACING_MARK;
  }
}
