package io.github.textmend.cli.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntPredicate;

/** Makes characters visible that a person could not see or tell from others: by their code. */
final class VisibleText {
  /**
   * A piece of a text.
   *
   * @param text what to show
   * @param name the name of the character, if the text is its code; else empty
   */
  record Run(String text, String name) {
    boolean coded() {
      return !name.isEmpty();
    }
  }

  private static final int BRAILLE_BLANK = 0x2800;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private VisibleText() {}

  /** The runs of a text that was changed: everything that cannot be seen has its code. */
  static List<Run> runs(String text) {
    return runs(text, VisibleText::isUnseen);
  }

  /**
   * The runs of a text around changes. Joiners and variation selectors, which clean text is written
   * with, stay: they shape their neighbours.
   */
  static List<Run> contextRuns(String text) {
    return runs(text, c -> isUnseen(c) && !shapesNeighbours(c));
  }

  /** In one string, for where there is no mark-up: codes in brackets. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (Run run : runs(text)) {
      plain.append(run.coded() ? "<" + run.text() + ">" : run.text());
    }
    return plain.toString();
  }

  private static List<Run> runs(String text, IntPredicate coded) {
    List<Run> runs = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (coded.test(c)) {
        addText(text, start, at, runs);
        runs.add(new Run(String.format(Locale.ROOT, "U+%04X", c), name(c)));
        start = next;
      }
      at = next;
    }
    addText(text, start, text.length(), runs);
    return runs;
  }

  private static void addText(String text, int start, int end, List<Run> runs) {
    if (start < end) {
      runs.add(new Run(text.substring(start, end), ""));
    }
  }

  private static boolean isUnseen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.SPACE_SEPARATOR -> c != ' ';
      default ->
          c == BRAILLE_BLANK
              || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    };
  }

  private static boolean shapesNeighbours(int c) {
    return c == ZERO_WIDTH_JOINER
        || c == ZERO_WIDTH_NON_JOINER
        || UCharacter.hasBinaryProperty(c, UProperty.VARIATION_SELECTOR);
  }

  private static String name(int c) {
    return Objects.requireNonNullElse(Character.getName(c), "UNASSIGNED");
  }
}
