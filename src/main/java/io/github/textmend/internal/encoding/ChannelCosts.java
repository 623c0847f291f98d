package io.github.textmend.internal.encoding;

import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.result.Encoding;

/**
 * What the channel does to a text, and how seldom: costs in the model's units, negative logarithms
 * of probabilities.
 */
final class ChannelCosts {
  /** Misreadings that cost no more than this happen everywhere. */
  static final int COMMON = nats(4.5);

  /** Damage begins at this place of a line that is known to have some. */
  static final int ENTER = nats(1.5);

  /** Damage ends at a character that is not ASCII. */
  static final int LEAVE = nats(1.5);

  /** Damage begins or ends beside a sound character that is not ASCII, without one that is. */
  static final int ABRUPT = nats(12.0);

  /** A character beyond ASCII that is sound, in a line most of whose others are damaged. */
  static final int SOUND_AMONG_DAMAGED = nats(5.0);

  /** A character beyond ASCII that is sound, in a line with damage. */
  static final int SOUND = nats(0.5);

  /** A character beyond ASCII that is sound, in a line that lost bytes. */
  static final int SOUND_DESPITE_LOSS = nats(3.0);

  /** A character beyond ASCII that is sound, in a line that was read in a wrong charset. */
  static final int SOUND_BESIDE_PAIR = nats(1.0);

  /** Sound characters that count so. */
  static final int MOST_SOUND = 8;

  /** A quotation mark made straight, a dash made a hyphen. */
  static final int STRAIGHTENED = nats(1.5);

  /** A compatibility character taken apart, as NFKC does. */
  static final int COMPATIBILITY = nats(0.5);

  /** A letter put into the other case. */
  static final int CASE = nats(0.5);

  /** A letter that lost its accent. */
  static final int UNACCENTED = nats(0.5);

  /** A no-break space that became a space. */
  static final int SPACED = nats(0.5);

  /**
   * A no-break space that was squeezed into the space beside it, or trimmed at an end of the line.
   */
  static final int SQUEEZED = nats(3.0);

  /** A byte without a character, replaced by U+FFFD. */
  static final int REPLACED = nats(0.2);

  /** A byte without a character, replaced by a question mark. */
  static final int QUESTIONED = nats(0.5);

  /** A byte without a character, dropped. */
  static final int DROPPED = nats(0.7);

  /** Both continuation bytes of a sequence of three dropped: one cause, so less than twice one. */
  static final int DROPPED_PAIR = nats(0.7);

  /**
   * The same of an apostrophe, in a word that has one: less than nothing, since the model knows few
   * such words. Of the training lines with such an "â" in sound words, a third of them in Friulian,
   * none is changed at eight nats less and one at nine.
   */
  static final int DROPPED_OF_APOSTROPHE = nats(0.7 - 8);

  /** A dropped lead byte: a continuation byte stands alone. */
  static final int DROPPED_LEAD = nats(3.0);

  /** A dropped byte and the space after it, taken for a no-break space by a half-done repair. */
  static final int HALF_REPAIRED = nats(1.5);

  /** The same, where no space was eaten. */
  static final int HALF_REPAIRED_IN_PLACE = nats(2.0);

  /** A copied character that costs more than this may be damage that was left. */
  static final int SURPRISE = nats(5.0);

  /** A decoded character that costs more than this may have been another. */
  static final int DOUBT = nats(8.0);

  /**
   * A combining mark. Text is written in composed characters, and the model knows little of the few
   * languages that have to use marks.
   */
  private static final int COMBINING = nats(5.0);

  /** A no-break space that is the lead byte of a sequence: "5 ºC" has one that is none. */
  private static final int NO_BREAK_SPACE_AS_LEAD = nats(8.0);

  private ChannelCosts() {}

  /** How seldom a character of its kind is what a lead byte was read as. */
  static int lead(char c) {
    return c == '\u00A0' ? NO_BREAK_SPACE_AS_LEAD : 0;
  }

  /** How seldom a code point is written in what was damaged, beyond what the model says. */
  static int written(int codePoint) {
    boolean combining = codePoint >= 0x300 && codePoint < 0x370;
    return combining ? COMBINING : 0;
  }

  /** How seldom text is read as a charset that it was not written in. */
  static int misreading(Encoding readAs) {
    return switch (readAs) {
      case WINDOWS_1252 -> nats(4.0);
      case ISO_8859_1 -> nats(4.5);
      case WINDOWS_1250, WINDOWS_1251, WINDOWS_1254, X_MAC_ROMAN, IBM437, IBM850 -> nats(6.0);
      case ISO_8859_2, ISO_8859_9, ISO_8859_15, WINDOWS_1253, WINDOWS_1257, IBM852, IBM866 ->
          nats(7.0);
      case WINDOWS_1255, WINDOWS_1256, WINDOWS_1258, WINDOWS_874, KOI8_R, KOI8_U -> nats(7.5);
      default -> nats(8.5);
    };
  }

  static int nats(double nats) {
    return (int) Math.round(nats * CharacterModel.NAT);
  }
}
