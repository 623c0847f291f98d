package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.score.CharacterModel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How usual the characters of one charset are among themselves, so that a script that much text is
 * written in has no advantage. Immutable.
 */
final class CharsetUse {
  /** In nats, a byte that is nothing in the charset. */
  static final int MALFORMED = ChannelCosts.nats(14);

  private static final CharsetUse[] SINGLES = new CharsetUse[SingleByteCharset.all().size()];
  private static final Map<TextCharset, CharsetUse> OTHERS = new ConcurrentHashMap<>();

  private final CharacterModel model;

  /** What the charset's characters together cost. */
  private final int all;

  /** For each byte from 80 on, in a single-byte charset. */
  private final int[] costs = new int[0x80];

  private CharsetUse(TextCharset charset, CharacterModel model) {
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
    for (int i = 0; i < costs.length; i++) {
      costs[i] = costs[i] < 0 ? MALFORMED : costs[i] - all;
    }
  }

  /** That of a charset by the model that the library ships. */
  static CharsetUse of(SingleByteCharset charset) {
    CharsetUse use = SINGLES[charset.index()];
    if (use == null) {
      // A race makes it twice, both the same.
      use = new CharsetUse(charset, CharacterModel.shipped());
      SINGLES[charset.index()] = use;
    }
    return use;
  }

  /** The same for one that may have more than one byte a character. */
  static CharsetUse of(TextCharset charset) {
    return OTHERS.computeIfAbsent(charset, c -> new CharsetUse(c, CharacterModel.shipped()));
  }

  /**
   * What the bytes of an image cost in a single-byte charset, or a part of it that has reached the
   * limit.
   */
  long of(ByteImage image, long start, long limit) {
    long cost = start;
    for (int i = 0; i < image.distinct() && cost < limit; i++) {
      cost += (long) image.count(i) * costs[image.byteAt(i) & 0x7F];
    }
    return cost;
  }

  int of(int codePoint) {
    return model.aloneCost(codePoint) - all;
  }
}
