package io.github.textmend.internal.normalize;

import io.github.textmend.internal.normalize.MosesRule.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The substitutions of Moses's {@code normalize-punctuation.perl} in their order, as revision
 * 34452895 of mosesdecoder makes them. Source: the script's behaviour; each was checked against it.
 *
 * <p>The script works on bytes, so that letters, digits and white space are those of ASCII alone,
 * and on one line with its line feed at a time.
 */
final class MosesRules {
  private static final String NO_BREAK = "\u00A0";

  /** The units that a rule may need, each of which has a bit; a space has the first. */
  private static final String UNITS = " \r()%:;`'\"„“”–—´‘’‚…«»\u00A0º?!,.";

  /** The bit of two spaces side by side. */
  private static final long TWO_SPACES = 1L << 62;

  private static final long SPACE = 1;
  private static final long[] LATIN = new long[0x100];
  private static final long[] PUNCTUATION = new long[0x40];
  private static final int FIRST_PUNCTUATION = 0x2000;

  static {
    for (int i = 0; i < UNITS.length(); i++) {
      char c = UNITS.charAt(i);
      if (c < LATIN.length) {
        LATIN[c] = 1L << i;
      } else {
        PUNCTUATION[c - FIRST_PUNCTUATION] = 1L << i;
      }
    }
  }

  /** A rule, the units without which it does nothing, and those that it may add. */
  private record Step(MosesRule rule, long needs, long adds) {}

  private final List<Step> steps = new ArrayList<>();

  MosesRules(String language) {
    parentheses();
    quotesAndDashes();
    frenchQuotes();
    noBreakSpaces();
    quotesAndPoints(language);
    String mark = List.of("de", "es", "cz", "cs", "fr").contains(language) ? "," : ".";
    add(MosesRule.between('\u00A0', mark, Kind.ASCII_DIGIT), NO_BREAK, mark);
  }

  /** The units of a stretch that some rule may need. */
  static long units(String text, int start, int end) {
    long units = 0;
    long previous = 0;
    for (int i = start; i < end; i++) {
      long bit = bit(text.charAt(i));
      units |= bit | (bit & previous & SPACE) << 62;
      previous = bit;
    }
    return units;
  }

  /**
   * The units that a rule may start from; others it needs only beside one of these, or in pairs.
   */
  static Alphabet alphabet() {
    return Alphabet.of("\r()`\"„“”–—´‘’‚…«»\u00A0");
  }

  /** Applies all rules, given the units of the line; tells whether one changed it. */
  boolean apply(MosesLine line, long units) {
    long present = units;
    boolean changed = false;
    for (Step step : steps) {
      if ((present & step.needs) == step.needs && step.rule.apply(line)) {
        present |= step.adds;
        changed = true;
      }
    }
    return changed;
  }

  /** Whether a line with these units has to go through the rules. */
  boolean mayChange(long units) {
    for (Step step : steps) {
      if ((units & step.needs) == step.needs) {
        return true;
      }
    }
    return false;
  }

  private void parentheses() {
    replace("\r", "");
    replace("(", " (");
    replace(")", ") ");
    squeeze();
    add(MosesRule.removal(Kind.CLOSING_PARENTHESIS, ' ', Kind.END_MARK), ") ", "");
    replace("( ", "(");
    replace(" )", ")");
    add(MosesRule.removal(Kind.ASCII_DIGIT, ' ', Kind.PERCENT), " %", "");
    replace(" :", ":");
    replace(" ;", ";");
  }

  private void quotesAndDashes() {
    replace("`", "'");
    replace("''", " \" ");
    replace("„", "\"");
    replace("“", "\"");
    replace("”", "\"");
    replace("–", "-");
    replace("—", " - ");
    squeeze();
    replace("´", "'");
    add(MosesRule.between('‘', "'", Kind.ASCII_LETTER), "‘", "'");
    add(MosesRule.between('’', "'", Kind.ASCII_LETTER), "’", "'");
    replace("‘", "'");
    replace("‚", "'");
    replace("’", "\"");
    replace("''", "\"");
    replace("´´", "\"");
    replace("…", "...");
  }

  private void frenchQuotes() {
    replace(NO_BREAK + "«" + NO_BREAK, " \"");
    replace("«" + NO_BREAK, "\"");
    replace("«", "\"");
    replace(NO_BREAK + "»" + NO_BREAK, "\" ");
    replace(NO_BREAK + "»", "\"");
    replace("»", "\"");
  }

  private void noBreakSpaces() {
    replace(NO_BREAK + "%", "%");
    replace("nº" + NO_BREAK, "nº ");
    replace(NO_BREAK + ":", ":");
    replace(NO_BREAK + "ºC", " ºC");
    replace(NO_BREAK + "cm", " cm");
    replace(NO_BREAK + "?", "?");
    replace(NO_BREAK + "!", "!");
    replace(NO_BREAK + ";", ";");
    replace("," + NO_BREAK, ", ");
    squeeze();
  }

  private void quotesAndPoints(String language) {
    switch (language) {
      case "en" -> add(MosesRule::quoteAfterPoints, "\"", "\"");
      case "cs", "cz" -> {
        // Czech has neither custom.
      }
      default -> {
        replace(",\"", "\",");
        add(MosesRule::quoteBeforePoints, "\".", "");
      }
    }
  }

  private void replace(String pattern, String replacement) {
    add(MosesRule.literal(pattern, replacement), pattern, replacement);
  }

  private void squeeze() {
    steps.add(new Step(MosesRule::squeeze, TWO_SPACES, 0));
  }

  private void add(MosesRule rule, String needed, String added) {
    boolean maySpace = added.contains(" ") || added.isEmpty();
    steps.add(new Step(rule, bits(needed), bits(added) | (maySpace ? TWO_SPACES : 0)));
  }

  private static long bits(String text) {
    long bits = 0;
    for (int i = 0; i < text.length(); i++) {
      bits |= bit(text.charAt(i));
    }
    return bits;
  }

  private static long bit(char c) {
    if (c < LATIN.length) {
      return LATIN[c];
    }
    int punctuation = c - FIRST_PUNCTUATION;
    return punctuation >= 0 && punctuation < PUNCTUATION.length ? PUNCTUATION[punctuation] : 0;
  }
}
