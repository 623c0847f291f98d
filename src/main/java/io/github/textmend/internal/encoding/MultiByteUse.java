package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.MultiByteCharset;
import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.score.CharacterModel;
import java.util.List;

/**
 * How usual the characters are that bytes make in East Asian charsets, in all of these in one pass:
 * what two bytes are in each of them stands together. Read when it is first asked for, since it
 * takes time to make their tables.
 */
final class MultiByteUse {
  /** Those of {@link MultiByteCharset#all}, in that order. */
  private static final List<CharsetUse> USES =
      MultiByteCharset.all().stream()
          .map(charset -> new CharsetUse(charset, CharacterModel.shipped()))
          .toList();

  /** The lanes of all charsets need so many words. */
  private static final int WORDS = 2;

  /** {@link CostLanes} for each lead byte from 80 on and each byte after it. */
  private static final long[] ROWS = rows();

  private MultiByteUse() {}

  private static long[] rows() {
    long[] rows = new long[0x8000 * WORDS];
    byte[] bytes = new byte[2];
    for (int index = 0; index < USES.size(); index++) {
      CharsetUse use = USES.get(index);
      for (int place = 0; place < 0x8000; place++) {
        bytes[0] = (byte) (0x80 | place >> 8);
        bytes[1] = (byte) place;
        int decoded = use.charset().decodeAt(bytes, 0, 2);
        long said =
            decoded == TextCharset.MALFORMED
                ? CostLanes.ofNothing(CharsetUse.MALFORMED)
                : CostLanes.ofCharacter(use.costOf(decoded), TextCharset.lengthOf(decoded));
        int word = place * WORDS + index / CostLanes.LANES;
        rows[word] |= CostLanes.in(index % CostLanes.LANES, said);
      }
    }
    return rows;
  }

  static CharsetUse of(TextCharset charset) {
    return USES.get(MultiByteCharset.all().indexOf(charset));
  }

  /**
   * What the characters cost that the bytes of an image are in each charset, by its place among
   * {@link MultiByteCharset#all}; {@link Long#MAX_VALUE} if they are no text there.
   */
  static long[] costs(ByteImage image) {
    long[] costs = new long[USES.size()];
    boolean isPlain = !image.hasLosses();
    if (isPlain) {
      add(image, costs);
    }
    for (int index = 0; index < costs.length; index++) {
      CharsetUse use = USES.get(index);
      if (!isPlain || use.mayHaveLonger(image.histogram())) {
        costs[index] = use.cost(image, 0, Long.MAX_VALUE);
      }
    }
    return costs;
  }

  /** The costs of an image without losses, as if no character had more than two bytes. */
  private static void add(ByteImage image, long[] costs) {
    CostLanes first = new CostLanes();
    CostLanes second = new CostLanes();
    byte[] bytes = image.bytes();
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] >= 0) {
        first.pass();
        second.pass();
      } else {
        int next = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
        int row = ((bytes[i] & 0x7F) << 8 | next) * WORDS;
        first.add(ROWS[row]);
        second.add(ROWS[row + 1]);
      }
    }
    int tolerated = CharsetUse.tolerated(image);
    first.copyTo(costs, 0, tolerated);
    second.copyTo(costs, CostLanes.LANES, tolerated);
  }
}
