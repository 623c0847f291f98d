package io.github.textmend.internal.normalize;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;

/**
 * Takes out characters that cannot be seen and do nothing where they stand: soft hyphens, word
 * joiners, byte order marks, zero-width spaces, bidi controls (all of a line, so that none loses
 * its partner), interlinear annotations, noncharacters, C1 controls, and joiners, variation
 * selectors and tags away from the characters that they are for.
 *
 * <p>What stays: ZWJ and variation selectors beside emoji, joiners in scripts that join or conjoin
 * letters, zero-width spaces between words of scripts that write none, tags of emoji flags.
 */
public final class Invisibles extends RuleSet {
  private static final int ZERO_WIDTH_SPACE = 0x200B;
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;
  private static final int BLACK_FLAG = 0x1F3F4;
  private static final int CANCEL_TAG = 0xE007F;
  private static final char ANNOTATION_SEPARATOR = '\uFFFA';
  private static final char ANNOTATION_END = '\uFFFB';

  public Invisibles() {
    super(
        Edit.Kind.INVISIBLE,
        Alphabet.pattern(
            "[\\u0080-\\u0084\\u0086-\\u009F\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F"
                + "\\uFE00-\\uFE0F\\uFEFF\\uFFF9-\\uFFFB[:Noncharacter_Code_Point:]"
                + "\\U0001F3F4\\U000E0001\\U000E0020-\\U000E007F\\U000E0100-\\U000E01EF]"));
  }

  @Override
  void rewrite(String text, Rewriter out) {
    int i = next(text, 0);
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      int end = i + Character.charCount(codePoint);
      if (codePoint == BLACK_FLAG) {
        end = endOfFlag(text, end);
      } else if (codePoint == ANNOTATION_SEPARATOR) {
        end = endOfAnnotation(text, end);
        out.replace(i, end, "");
      } else if (isInvisible(codePoint) && !isForItsPlace(text, i, codePoint)) {
        out.replace(i, end, "");
      }
      i = next(text, end);
    }
  }

  private static boolean isInvisible(int codePoint) {
    return codePoint < 0xFE00
        || (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT && codePoint > 0xFFF8)
        || isTagOrVariation(codePoint)
        || codePoint == 0xFEFF
        || UCharacter.hasBinaryProperty(codePoint, UProperty.NONCHARACTER_CODE_POINT);
  }

  private static boolean isTagOrVariation(int codePoint) {
    return codePoint == 0xE0001
        || (codePoint >= 0xE0020 && codePoint <= CANCEL_TAG)
        || isVariationSelector(codePoint);
  }

  private static boolean isForItsPlace(String text, int at, int codePoint) {
    int before = at == 0 ? '\n' : text.codePointBefore(at);
    int end = at + Character.charCount(codePoint);
    int after = end == text.length() ? '\n' : text.codePointAt(end);
    return switch (codePoint) {
      case ZERO_WIDTH_SPACE -> isUnspaced(before) && isUnspaced(after);
      case NON_JOINER -> joins(before);
      case JOINER -> joins(before) || (isEmoji(before) && isEmoji(after));
      default -> isVariationSelector(codePoint) && varies(before);
    };
  }

  private static boolean isVariationSelector(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  /** Emoji, ideographs, symbols, and letters of scripts with variants; not Latin and the like. */
  private static boolean varies(int before) {
    boolean plain = isPlainScript(before) || Character.isWhitespace(before);
    return !isVariationSelector(before)
        && (UCharacter.hasBinaryProperty(before, UProperty.EMOJI)
            || (!plain && (Character.isLetter(before) || isSymbol(before))));
  }

  private static boolean isSymbol(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.OTHER_SYMBOL || type == Character.MATH_SYMBOL;
  }

  private static boolean isEmoji(int codePoint) {
    return codePoint == 0xFE0F
        || UCharacter.hasBinaryProperty(codePoint, UProperty.EXTENDED_PICTOGRAPHIC)
        || UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_MODIFIER)
        || (codePoint >= 0xE0020 && codePoint <= CANCEL_TAG);
  }

  /** Whether joiners mean something after this character: letters and marks of most scripts. */
  private static boolean joins(int before) {
    int type = Character.getType(before);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    boolean tatweel = before == 0x0640;
    return tatweel || ((Character.isLetter(before) || mark) && !isPlainScript(before));
  }

  private static boolean isPlainScript(int codePoint) {
    return switch (UScript.getScript(codePoint)) {
      case UScript.LATIN, UScript.GREEK, UScript.CYRILLIC, UScript.ARMENIAN, UScript.GEORGIAN ->
          true;
      case UScript.COMMON, UScript.INHERITED -> Character.isLetterOrDigit(codePoint);
      default -> false;
    };
  }

  /** Letters and marks of scripts that set no spaces between words. */
  private static boolean isUnspaced(int codePoint) {
    return switch (UScript.getScript(codePoint)) {
      case UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR,
          UScript.TIBETAN,
          UScript.JAVANESE,
          UScript.BALINESE,
          UScript.NEW_TAI_LUE,
          UScript.TAI_LE,
          UScript.LANNA ->
          true;
      default -> false;
    };
  }

  /** After a black flag: tags up to their end, or nothing. */
  private static int endOfFlag(String text, int from) {
    int i = from;
    while (i < text.length() && isTag(text.codePointAt(i))) {
      i += 2;
    }
    boolean whole = i < text.length() && i > from && text.codePointAt(i) == CANCEL_TAG;
    return whole ? i + 2 : from;
  }

  private static boolean isTag(int codePoint) {
    return codePoint >= 0xE0020 && codePoint < CANCEL_TAG;
  }

  private static boolean isAnnotation(char c) {
    return c >= '\uFFF9' && c <= ANNOTATION_END;
  }

  /** An annotation ends in its line, or it is only its mark. */
  private static int endOfAnnotation(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && !isAnnotation(text.charAt(i))) {
      i++;
    }
    return Chars.at(text, i) == ANNOTATION_END ? i + 1 : from;
  }
}
