package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.score.CharacterModel;

/**
 * How usual the characters of one charset are among themselves, so that a script that much text is
 * written in has no advantage. Immutable.
 */
final class CharsetUse {
  /** In nats, a byte that is nothing in the charset. */
  static final int MALFORMED = ChannelCosts.nats(14);

  private final CharacterModel model;

  /** What the charset's characters together cost. */
  private final int all;

  /** For each byte from 80 on, in a single-byte charset. */
  private final int[] costs = new int[0x80];

  CharsetUse(TextCharset charset, CharacterModel model) {
    this.model = model;
    double sum = 0;
    byte[] bytes = new byte[2];
    for (int lead = 0x80; lead < 0x100; lead++) {
      bytes[0] = (byte) lead;
      int seconds = charset instanceof SingleByteCharset ? 1 : 0x100;
      for (int second = 0; second < seconds; second++) {
        bytes[1] = (byte) second;
        int decoded = charset.decodeAt(bytes, 0, 2);
        boolean counts = decoded >= 0 && (second == 0 || TextCharset.lengthOf(decoded) == 2);
        if (counts) {
          sum += Math.exp(-Judge.inNats(model.aloneCost(TextCharset.codePointOf(decoded))));
        }
        costs[lead & 0x7F] = decoded < 0 ? -1 : model.aloneCost(TextCharset.codePointOf(decoded));
      }
    }
    all = ChannelCosts.nats(-Math.log(sum));
  }

  /** The cost of a byte of a single-byte charset. */
  int ofByte(int b) {
    int cost = costs[b & 0x7F];
    return cost < 0 ? MALFORMED : cost - all;
  }

  int of(int codePoint) {
    return model.aloneCost(codePoint) - all;
  }
}
