package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.charset.Utf8Charset;
import io.github.textmend.internal.score.CharacterModel;

/**
 * How usual the characters of one charset are among themselves, so that a script that much text is
 * written in has no advantage. Immutable.
 */
final class CharsetUse {
  /** In nats, a byte that is nothing in the charset. */
  static final int MALFORMED = ChannelCosts.nats(14);

  /** In nats, a byte beside one that was lost. */
  private static final int LOSS = ChannelCosts.nats(3);

  /** A charset in which more than one byte in this many is nothing is out. */
  private static final int TOLERANCE = 8;

  private final TextCharset charset;
  private final CharacterModel model;

  /** What the charset's characters of one or two bytes together cost. */
  private final int all;

  private final boolean hasLonger;

  CharsetUse(TextCharset charset, CharacterModel model) {
    this.charset = charset;
    this.model = model;
    double sum = 0;
    boolean longer = false;
    for (int lead = 0x80; lead <= 0xFF; lead++) {
      sum += probability(lead);
      longer |= charset.isLeadOfLonger(lead);
    }
    all = ChannelCosts.nats(-Math.log(sum));
    hasLonger = longer;
  }

  /** That of all characters of one or two bytes that begin with a byte. */
  private double probability(int lead) {
    int seconds = charset instanceof SingleByteCharset ? 1 : 0x100;
    byte[] bytes = {(byte) lead, 0};
    double sum = 0;
    for (int second = 0; second < seconds; second++) {
      bytes[1] = (byte) second;
      int decoded = charset.decodeAt(bytes, 0, 2);
      boolean counts = second == 0 || TextCharset.lengthOf(decoded) == 2;
      if (decoded != TextCharset.MALFORMED && counts) {
        sum += Math.exp(-Judge.inNats(model.aloneCost(TextCharset.codePointOf(decoded))));
      }
    }
    return sum;
  }

  static CharsetUse ofUtf8() {
    return Utf8.USE;
  }

  TextCharset charset() {
    return charset;
  }

  /** What a character costs, in the form of {@link TextCharset#decodeAt}. */
  int costOf(int decoded) {
    return model.aloneCost(TextCharset.codePointOf(decoded)) - all;
  }

  /** Whether some bytes may begin characters of more than two. */
  boolean mayHaveLonger(ByteHistogram bytes) {
    boolean has = false;
    for (int i = 0; hasLonger && i < bytes.distinct(); i++) {
      has |= charset.isLeadOfLonger(0x80 | bytes.value(i));
    }
    return has;
  }

  /** How many bytes of an image may be nothing. */
  static int tolerated(ByteImage image) {
    return image.beyond() / TOLERANCE;
  }

  /**
   * What the characters cost that the bytes of an image are, or no less than a limit; {@link
   * Long#MAX_VALUE} if they are no text in the charset.
   *
   * @param start what is added
   */
  long cost(ByteImage image, long start, long limit) {
    byte[] bytes = image.bytes();
    int tolerated = tolerated(image);
    long cost = start;
    int i = 0;
    while (i < bytes.length && cost < limit) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int decoded = charset.decodeAt(bytes, i, bytes.length);
      if (decoded != TextCharset.MALFORMED) {
        cost += costOf(decoded);
        i += TextCharset.lengthOf(decoded);
        continue;
      }
      boolean isBesideLoss = image.isBesideLoss(i++);
      cost += isBesideLoss ? LOSS : MALFORMED;
      tolerated -= isBesideLoss ? 0 : 1;
      if (tolerated < 0) {
        return Long.MAX_VALUE;
      }
    }
    return cost;
  }

  /** Apart, since only what was read in East Asian charsets asks for it. */
  private static final class Utf8 {
    static final CharsetUse USE = new CharsetUse(Utf8Charset.INSTANCE, CharacterModel.shipped());
  }
}
