package io.github.textmend.internal.decode;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UScript;
import io.github.textmend.internal.score.CharacterModel;

/**
 * What decoding asks of a character beside the model, in one number: its script, what it may stand
 * beside, and what it costs more than the model says.
 *
 * <p>Bits 0 to 2 are the script, then a bit each for a capital, a letter, a symbol, a mark of
 * punctuation that no word has inside, and a character that text does not have; bits 8 to 13 the
 * cost, in quarters of a nat.
 *
 * <p>It is ICU's data, which are the same on all Java runtimes, and know the newest characters.
 */
final class CharacterTraits {
  /** The script of what belongs to none, or to all. */
  static final int NO_SCRIPT = 0;

  /** Those of East Asia, which are mixed in words, count as one. */
  static final int ASIAN = 1;

  static final int LATIN = 2;

  private static final int SCRIPT = 7;
  private static final int CAPITAL = 1 << 3;
  private static final int LETTER = 1 << 4;
  private static final int SYMBOL = 1 << 5;
  private static final int MARK = 1 << 6;
  private static final int NO_TEXT = 1 << 7;
  private static final int COST_SHIFT = 8;

  private static final int QUARTERS = 4;

  /** In nats: a control, a private or an unassigned character. */
  private static final int NO_TEXT_COST = 8;

  /** Half-width katakana: the model saw little Japanese of that kind, and no text is full of it. */
  private static final int HALF_WIDTH_COST = 2;

  /**
   * The general currency sign, or an accent without its letter: no one writes them, and some
   * encodings have the euro and letters in their places.
   */
  private static final int NOT_WRITTEN_COST = 4;

  private static final int CURRENCY_SIGN = 0xA4;

  /** Filled as characters are met. */
  private static final short[] TRAITS = new short[0x10000];

  /** Set in what was filled, which is never 0 then. */
  private static final int KNOWN = 1 << 14;

  private CharacterTraits() {}

  static int of(int codePoint) {
    if (codePoint >= TRAITS.length) {
      return find(codePoint);
    }
    int traits = TRAITS[codePoint];
    if (traits == 0) {
      // A race finds the same twice.
      traits = find(codePoint) | KNOWN;
      TRAITS[codePoint] = (short) traits;
    }
    return traits;
  }

  static int script(int traits) {
    return traits & SCRIPT;
  }

  static boolean isLetter(int traits) {
    return (traits & LETTER) != 0;
  }

  /** A capital letter beyond ASCII. */
  static boolean isCapital(int traits) {
    return (traits & CAPITAL) != 0;
  }

  /** A symbol beyond ASCII: it stands before numbers, after words, or alone. */
  static boolean isSymbol(int traits) {
    return (traits & SYMBOL) != 0;
  }

  /** Punctuation beyond ASCII that does not stand between two letters of a word. */
  static boolean isMark(int traits) {
    return (traits & MARK) != 0;
  }

  /** A character that text does not have. */
  static boolean isNoText(int traits) {
    return (traits & NO_TEXT) != 0;
  }

  /** What it costs beyond what the model says. */
  static int cost(int traits) {
    return ((traits & ~KNOWN) >> COST_SHIFT) * (CharacterModel.NAT / QUARTERS);
  }

  private static int find(int codePoint) {
    int type = UCharacter.getType(codePoint);
    int traits = type == ECharacterCategory.LETTER_NUMBER ? NO_SCRIPT : scriptOf(codePoint);
    if (traits != NO_SCRIPT || UCharacter.isLetter(codePoint)) {
      traits |= LETTER | (codePoint >= 0x80 && UCharacter.isUpperCase(codePoint) ? CAPITAL : 0);
    } else if (codePoint >= 0x80) {
      traits |= isSymbolType(type) ? SYMBOL : isMark(codePoint, type) ? MARK : 0;
    }
    boolean noText = isNoText(codePoint, type);
    int nats = noText ? NO_TEXT_COST : unusual(codePoint, type);
    return traits | (noText ? NO_TEXT : 0) | (nats * QUARTERS) << COST_SHIFT;
  }

  private static boolean isNoText(int codePoint, int type) {
    return switch (type) {
      case ECharacterCategory.CONTROL ->
          codePoint != '\t' && codePoint != '\n' && codePoint != '\r' && codePoint != '\f';
      case ECharacterCategory.PRIVATE_USE,
          ECharacterCategory.UNASSIGNED,
          ECharacterCategory.SURROGATE ->
          true;
      default -> false;
    };
  }

  private static int unusual(int codePoint, int type) {
    boolean loneAccent = codePoint >= 0x80 && type == ECharacterCategory.MODIFIER_SYMBOL;
    if (codePoint == CURRENCY_SIGN || loneAccent) {
      return NOT_WRITTEN_COST;
    }
    return codePoint >= 0xFF61 && codePoint <= 0xFF9F ? HALF_WIDTH_COST : 0;
  }

  private static boolean isSymbolType(int type) {
    return switch (type) {
      case ECharacterCategory.MATH_SYMBOL,
          ECharacterCategory.CURRENCY_SYMBOL,
          ECharacterCategory.MODIFIER_SYMBOL,
          ECharacterCategory.OTHER_SYMBOL,
          ECharacterCategory.LETTER_NUMBER,
          ECharacterCategory.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  /** Apostrophes, dashes, the ellipsis and the middle dot do stand within words. */
  private static boolean isMark(int codePoint, int type) {
    return switch (codePoint) {
      case 0x2019, 0x2026, 0xB7 -> false;
      default ->
          codePoint < 0x2E80
              && (type == ECharacterCategory.OTHER_PUNCTUATION
                  || type == ECharacterCategory.INITIAL_QUOTE_PUNCTUATION
                  || type == ECharacterCategory.FINAL_QUOTE_PUNCTUATION
                  || type == ECharacterCategory.START_PUNCTUATION);
    };
  }

  private static int scriptOf(int codePoint) {
    return switch (UScript.getScript(codePoint)) {
      case UScript.COMMON, UScript.INHERITED, UScript.UNKNOWN -> NO_SCRIPT;
      case UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.HANGUL,
          UScript.BOPOMOFO,
          UScript.YI ->
          ASIAN;
      case UScript.LATIN -> LATIN;
      case UScript.GREEK -> 3;
      case UScript.CYRILLIC -> 4;
      case UScript.HEBREW -> 5;
      case UScript.ARABIC -> 6;
      default -> 7;
    };
  }
}
