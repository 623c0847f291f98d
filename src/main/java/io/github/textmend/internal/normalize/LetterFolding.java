package io.github.textmend.internal.normalize;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSetIterator;
import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folds letters: {@code accents}, {@code case}, {@code ascii}, those asked for. One table look-up a
 * character; combining marks go where the letter before them is one that is folded.
 */
public final class LetterFolding extends RuleSet {
  /** Marks for Latin, Greek and Cyrillic letters. */
  private static final String MARKS =
      "\\u0300-\\u036F\\u0483-\\u0487\\u1AB0-\\u1ACE\\u1DC0-\\u1DFF\\uFE20-\\uFE2F";

  /** Vowel signs that Arabic and Hebrew may leave out. */
  private static final String POINTS =
      "\\u064B-\\u0652\\u0670\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C7";

  /** In {@link #units}: the character stays; it becomes what {@link #strings} has; it is a mark. */
  private static final char STAYS = 0;

  private static final char STRING = 1;
  private static final char MARK = 2;
  private static final char POINT = 3;

  private final char[] units = new char[0x10000];
  private final Map<Integer, String> strings;

  /** The modes with plus signs between, and a language for letters in ASCII. */
  public LetterFolding(String modes, String language) {
    this(List.of(modes.split("\\+", -1)), language);
  }

  private LetterFolding(List<String> modes, String language) {
    this(table(modes, language), marks(modes), modes.contains("accents"));
  }

  private LetterFolding(Map<Integer, String> strings, UnicodeSet marks, boolean points) {
    super(Edit.Kind.FOLDING, alphabet(strings, marks, points));
    this.strings = strings;
    strings.forEach(
        (codePoint, folded) -> {
          if (Character.isBmpCodePoint(codePoint)) {
            units[codePoint] = folded.length() == 1 ? folded.charAt(0) : STRING;
          }
        });
    fill(marks, MARK);
    if (points) {
      fill(new UnicodeSet("[" + POINTS + "]"), POINT);
    }
  }

  private void fill(UnicodeSet set, char entry) {
    UnicodeSetIterator each = new UnicodeSetIterator(set);
    while (each.next()) {
      units[each.codepoint] = entry;
    }
  }

  private static Alphabet alphabet(Map<Integer, String> strings, UnicodeSet marks, boolean points) {
    UnicodeSet all = new UnicodeSet(marks);
    strings.keySet().forEach(all::add);
    return Alphabet.of(points ? all.addAll(new UnicodeSet("[" + POINTS + "]")) : all);
  }

  private static UnicodeSet marks(List<String> modes) {
    boolean caseAlone = !modes.contains("accents") && !modes.contains("ascii");
    return caseAlone ? new UnicodeSet() : new UnicodeSet("[" + MARKS + "]");
  }

  private static Map<Integer, String> table(List<String> modes, String language) {
    Map<Integer, String> table = new HashMap<>();
    if (modes.contains("accents")) {
      table.putAll(Accents.letters(language));
    }
    if (modes.contains("ascii")) {
      table.putAll(LatinAscii.letters(language));
    }
    if (modes.contains("case")) {
      foldCase(table);
    }
    return table;
  }

  private static void foldCase(Map<Integer, String> table) {
    Map<Integer, String> cases = LetterTable.read(LetterTable.CASE);
    for (Map.Entry<Integer, String> letter : table.entrySet()) {
      letter.setValue(caseFolded(letter.getValue(), cases));
    }
    for (Map.Entry<Integer, String> letter : cases.entrySet()) {
      table.putIfAbsent(letter.getKey(), mapped(letter.getValue(), table));
    }
  }

  private static String caseFolded(String text, Map<Integer, String> cases) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int codePoint = text.codePointAt(i);
      String other = cases.get(codePoint);
      if (other == null) {
        folded.appendCodePoint(codePoint);
      } else {
        folded.append(other);
      }
    }
    return folded.toString();
  }

  /** A case-folded letter may still have an accent. */
  private static String mapped(String folded, Map<Integer, String> table) {
    String again =
        folded.codePointCount(0, folded.length()) == 1 ? table.get(folded.codePointAt(0)) : null;
    return again == null ? folded : again;
  }

  @Override
  void rewrite(String text, Rewriter out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char unit = units[c];
      if (unit > POINT) {
        out.replace(i, i + 1, unit);
      } else if (unit != STAYS) {
        rare(text, i, unit, out);
      } else if (Character.isHighSurrogate(c)) {
        i = supplementary(text, i, out);
      }
    }
  }

  private void rare(String text, int at, char unit, Rewriter out) {
    if (unit == STRING) {
      String folded = strings.getOrDefault((int) text.charAt(at), "");
      out.replace(at, at + 1, inCaseOf(text, at, folded));
    } else if (unit == POINT) {
      out.replace(at, at + 1, "");
    } else {
      mark(text, at, out);
    }
  }

  private void mark(String text, int at, Rewriter out) {
    String joined = joined(text, at);
    if (joined != null && at - 1 >= out.replacedUpTo()) {
      out.replace(at - 1, at + 1, inCaseOf(text, at, joined));
    } else if (Accents.isOn(out.lastBefore(at), text.charAt(at))) {
      out.replace(at, at + 1, "");
    }
  }

  /** What the letter that a base and its mark are together becomes, if more than its base. */
  private @Nullable String joined(String text, int at) {
    int composed =
        Normalizer2.getNFCInstance().composePair(Chars.at(text, at - 1), text.charAt(at));
    String folded = composed < 0 ? null : strings.get(composed);
    return folded == null || folded.length() == 1 ? null : folded;
  }

  private int supplementary(String text, int at, Rewriter out) {
    int codePoint = text.codePointAt(at);
    int end = at + Character.charCount(codePoint);
    String folded = strings.get(codePoint);
    if (folded != null) {
      out.replace(at, end, folded);
    }
    return end - 1;
  }

  /** AE before a small letter is Ae. */
  private static String inCaseOf(String text, int at, String folded) {
    boolean capitals = folded.length() > 1 && Character.isUpperCase(folded.charAt(1));
    return capitals && Character.isLowerCase(Chars.at(text, at + 1))
        ? folded.charAt(0) + folded.substring(1).toLowerCase(java.util.Locale.ROOT)
        : folded;
  }
}
