package io.github.textmend.internal.encoding;

import java.text.Normalizer;

/**
 * What can have been done to a line as a whole: a handling that would have changed one of its
 * characters did not happen. A line with a capital letter was not put into lower case.
 */
final class LineTraits {
  static final int STRAIGHTENED = 1;
  static final int COMPATIBLE = 1 << 1;
  static final int LOWERED = 1 << 2;
  static final int RAISED = 1 << 3;
  static final int UNACCENTED = 1 << 4;
  static final int SPACED = 1 << 5;
  static final int CONTROLS_LOST = 1 << 6;
  static final int SOFT_HYPHENS_LOST = 1 << 7;

  /** What {@link HandledForms} knows the results of. */
  static final int FORMS = STRAIGHTENED | COMPATIBLE | LOWERED | RAISED | UNACCENTED;

  private static final int ALL = (1 << 8) - 1;
  private static final int KNOWN = 1 << 8;

  /** For each UTF-16 unit that was met, {@link #KNOWN} and what it rules out. */
  private static final short[] RULED_OUT = new short[0x10000];

  private LineTraits() {}

  /** The handlings that a line may have gone through. */
  static int of(CharSequence line) {
    int ruledOut = 0;
    for (int i = 0; i < line.length(); i++) {
      ruledOut |= ruledOutBy(line.charAt(i));
    }
    return ALL & ~ruledOut;
  }

  /** Whether a line is all in capitals, so that its damage may have been put into them too. */
  static boolean isInCapitals(CharSequence line) {
    int capitals = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if ((ruledOutBy(c) & RAISED) != 0) {
        return false;
      }
      capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
    }
    return capitals > 1;
  }

  /** Whether a line has no small letter, so that it may have been put into capitals. */
  static boolean mayBeRaised(CharSequence line) {
    return (of(line) & RAISED) != 0;
  }

  private static int ruledOutBy(char c) {
    int known = RULED_OUT[c];
    if (known == 0) {
      // A race computes it twice, both times the same.
      known = KNOWN | compute(c);
      RULED_OUT[c] = (short) known;
    }
    return known;
  }

  private static int compute(char c) {
    int cases =
        (Character.toLowerCase(c) != c ? LOWERED : 0)
            | (Character.toUpperCase(c) != c ? RAISED : 0);
    if (c < 0x80) {
      return cases;
    }
    int marks = "“”„‘’‚".indexOf(c) >= 0 ? STRAIGHTENED : 0;
    if (c == 0xAD) {
      marks |= SOFT_HYPHENS_LOST;
    }
    if (c == 0xA0) {
      marks |= SPACED;
    }
    if (c < 0xA0) {
      marks |= CONTROLS_LOST;
    }
    return cases | marks | decompositions(c);
  }

  private static int decompositions(char c) {
    String alone = String.valueOf(c);
    int accents = HandledForms.isAccented(c) ? UNACCENTED : 0;
    boolean compatible = Normalizer.isNormalized(alone, Normalizer.Form.NFKC);
    return accents | (compatible ? 0 : COMPATIBLE);
  }
}
