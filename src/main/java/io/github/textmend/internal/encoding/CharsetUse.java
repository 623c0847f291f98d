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

  /** For each byte from 80 on, what it costs in each single-byte charset. */
  private static final int[][] BY_BYTE = byByte();

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

  private static int[][] byByte() {
    int[][] byByte = new int[0x80][SingleByteCharset.all().size()];
    for (SingleByteCharset charset : SingleByteCharset.all()) {
      int[] costs = new CharsetUse(charset, CharacterModel.shipped()).costs;
      for (int i = 0; i < costs.length; i++) {
        byByte[i][charset.index()] = costs[i];
      }
    }
    return byByte;
  }

  /** That of a charset that may have more than one byte a character. */
  static CharsetUse of(TextCharset charset) {
    return OTHERS.computeIfAbsent(charset, c -> new CharsetUse(c, CharacterModel.shipped()));
  }

  /** What the bytes of an image cost in each single-byte charset, by its index. */
  static int[] ofSingles(ByteImage image) {
    int[] sums = new int[SingleByteCharset.all().size()];
    for (int i = 0; i < image.distinct(); i++) {
      add(image.count(i), BY_BYTE[image.byteAt(i) & 0x7F], sums);
    }
    return sums;
  }

  private static void add(int count, int[] costs, int[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += count * costs[i];
    }
  }

  int of(int codePoint) {
    return model.aloneCost(codePoint) - all;
  }
}
