package io.github.textmend.internal.normalize;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a text that tells which sets of rules may have work in it: for every UTF-16 unit a
 * bit for each set that has it in its alphabet.
 */
public final class Gate {
  private static final int STEP = 4;

  private final short[] concerned;

  /** The place of a set in the list is its bit; null is passed over. */
  public Gate(List<? extends @Nullable RuleSet> ruleSets) {
    concerned = new short[0x10000];
    for (int bit = 0; bit < ruleSets.size(); bit++) {
      RuleSet rules = ruleSets.get(bit);
      for (int c = 0; rules != null && c < concerned.length; c++) {
        if (rules.alphabet().contains((char) c)) {
          concerned[c] |= (short) (1 << bit);
        }
      }
    }
  }

  /** The bits of the sets that have a character of the text in their alphabets. */
  public int concerned(String text) {
    short[] table = concerned;
    int all = 0;
    int i = 0;
    for (; i <= text.length() - STEP; i += STEP) {
      int front = table[text.charAt(i)] | table[text.charAt(i + 1)];
      int back = table[text.charAt(i + 2)] | table[text.charAt(i + 3)];
      all |= front | back;
    }
    for (; i < text.length(); i++) {
      all |= table[text.charAt(i)];
    }
    return all;
  }
}
