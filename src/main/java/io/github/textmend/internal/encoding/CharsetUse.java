package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.MultiByteCharset;
import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.charset.Utf8Charset;
import io.github.textmend.internal.score.CharacterModel;
import java.util.List;

/**
 * How usual the characters of one charset are among themselves, so that a script that much text is
 * written in has no advantage. Immutable.
 */
final class CharsetUse {
  /** In nats, a byte that is nothing in the charset. */
  static final int MALFORMED = ChannelCosts.nats(14);

  /** For each byte from 80 on, what it costs in each single-byte charset. */
  private static final int[][] BY_BYTE = byByte();

  /** In nats, a byte beside one that was lost. */
  private static final int LOSS = ChannelCosts.nats(3);

  /** A charset in which more than one byte in this many is nothing is out. */
  private static final int TOLERANCE = 8;

  private static final int WORD_SHIFT = 6;

  /** What marks bytes that are no character. */
  private static final int NOTHING = 0;

  private final TextCharset charset;
  private final CharacterModel model;

  /** What the charset's characters together cost. */
  private final int all;

  /**
   * By lead and second byte, as in {@link TextCharset#decodeAt}: cost and length of what they are.
   */
  private final int[] pairs;

  /** A bit for each of these that is a character: most questions need no more, and it is small. */
  private final long[] known;

  /** A bit for each byte from 80 on with which a character of more than two begins. */
  private final long[] leadsOfLonger = new long[2];

  private CharsetUse(TextCharset charset, CharacterModel model) {
    this.charset = charset;
    this.model = model;
    for (int lead = 0; lead < 0x80; lead++) {
      long bit = charset.isLeadOfLonger(0x80 | lead) ? 1L << lead : 0;
      leadsOfLonger[lead >> WORD_SHIFT] |= bit;
    }
    int seconds = charset instanceof SingleByteCharset ? 1 : 0x100;
    pairs = new int[0x80 * seconds];
    double sum = 0;
    byte[] bytes = new byte[2];
    for (int i = 0; i < pairs.length; i++) {
      int second = i % seconds;
      bytes[0] = (byte) (0x80 + i / seconds);
      bytes[1] = (byte) second;
      int decoded = charset.decodeAt(bytes, 0, 2);
      if (decoded != TextCharset.MALFORMED) {
        int cost = model.aloneCost(TextCharset.codePointOf(decoded));
        boolean counts = second == 0 || TextCharset.lengthOf(decoded) == 2;
        sum += counts ? Math.exp(-Judge.inNats(cost)) : 0;
        pairs[i] = TextCharset.decoded(cost, TextCharset.lengthOf(decoded));
      }
    }
    all = ChannelCosts.nats(-Math.log(sum));
    known = new long[(pairs.length + Long.SIZE - 1) >> WORD_SHIFT];
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] != NOTHING) {
        pairs[i] -= TextCharset.decoded(all, 0);
        known[i >> WORD_SHIFT] |= 1L << i;
      }
    }
  }

  private static int[][] byByte() {
    int[][] byByte = new int[0x80][SingleByteCharset.all().size()];
    for (SingleByteCharset charset : SingleByteCharset.all()) {
      int[] decoded = new CharsetUse(charset, CharacterModel.shipped()).pairs;
      for (int i = 0; i < decoded.length; i++) {
        boolean malformed = decoded[i] == NOTHING;
        byByte[i][charset.index()] = malformed ? MALFORMED : costOf(decoded[i]);
      }
    }
    return byByte;
  }

  /** Those of {@link MultiByteCharset#all}, in that order. */
  static List<CharsetUse> ofMultiples() {
    return Multiples.ALL;
  }

  static CharsetUse ofUtf8() {
    return Utf8.USE;
  }

  TextCharset charset() {
    return charset;
  }

  /** What the bytes of an image cost in each single-byte charset, by its index. */
  static int[] ofSingles(ByteImage image) {
    int[] sums = new int[SingleByteCharset.all().size()];
    int i = 0;
    for (; i + 1 < image.distinct(); i += 2) {
      add(image.count(i), costs(image, i), image.count(i + 1), costs(image, i + 1), sums);
    }
    if (i < image.distinct()) {
      add(image.count(i), costs(image, i), 0, costs(image, i), sums);
    }
    return sums;
  }

  private static int[] costs(ByteImage image, int distinct) {
    return BY_BYTE[image.byteAt(distinct) & 0x7F];
  }

  /** What the bytes of an image cost in the charset that they were read as. */
  static long costAsRead(ByteImage image) {
    if (image.readAs() instanceof SingleByteCharset single) {
      return costOfSingle(image, single.index());
    }
    for (CharsetUse use : ofMultiples()) {
      if (use.charset == image.readAs()) {
        return use.cost(image, 0, Long.MAX_VALUE);
      }
    }
    throw new IllegalStateException("no use is known of " + image.readAs().encoding().label());
  }

  private static long costOfSingle(ByteImage image, int index) {
    long cost = 0;
    for (int i = 0; i < image.distinct(); i++) {
      cost += (long) image.count(i) * BY_BYTE[image.byteAt(i) & 0x7F][index];
    }
    return cost;
  }

  /**
   * What the characters cost that the bytes of an image are, or no less than a limit; {@link
   * Long#MAX_VALUE} if they are no text in the charset.
   *
   * @param start what is added
   */
  long cost(ByteImage image, long start, long limit) {
    byte[] bytes = image.bytes();
    int tolerated = image.beyond() / TOLERANCE;
    long cost = start;
    // To step from character to character instead would wait for each to be looked up.
    int next = 0;
    for (int i = 0; i < bytes.length && cost < limit; i++) {
      if (bytes[i] >= 0 || i < next) {
        continue;
      }
      int character = at(bytes, i, bytes.length);
      if (character != TextCharset.MALFORMED) {
        cost += costOf(character);
        next = i + lengthOf(character);
        continue;
      }
      boolean isBesideLoss = image.isBesideLoss(i);
      cost += isBesideLoss ? LOSS : MALFORMED;
      tolerated -= isBesideLoss ? 0 : 1;
      if (tolerated < 0) {
        return Long.MAX_VALUE;
      }
    }
    return cost;
  }

  /** Of two bytes at once, so that the sums are read and written half as often. */
  private static void add(int count, int[] costs, int other, int[] costsOfOther, int[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += count * costs[i] + other * costsOfOther[i];
    }
  }

  /**
   * What the character costs that starts at an index, whose byte is 80 or higher.
   *
   * @return to be taken apart by {@link #costOf} and {@link #lengthOf}, or {@link
   *     TextCharset#MALFORMED}
   */
  private int at(byte[] bytes, int index, int end) {
    int second = index + 1 < end ? bytes[index + 1] & 0xFF : 0;
    int place = (bytes[index] & 0x7F) << 8 | second;
    if ((known[place >> WORD_SHIFT] >>> place & 1) != 0) {
      return pairs[place];
    }
    int lead = bytes[index] & 0x7F;
    if ((leadsOfLonger[lead >> WORD_SHIFT] >>> lead & 1) == 0) {
      return TextCharset.MALFORMED;
    }
    int decoded = charset.decodeAt(bytes, index, end);
    if (decoded == TextCharset.MALFORMED) {
      return TextCharset.MALFORMED;
    }
    int cost = model.aloneCost(TextCharset.codePointOf(decoded)) - all;
    return TextCharset.decoded(cost, TextCharset.lengthOf(decoded));
  }

  /** Negative for a character that is commoner than all that were counted. */
  private static int costOf(int character) {
    return (character - lengthOf(character)) / TextCharset.decoded(1, 0);
  }

  private static int lengthOf(int character) {
    return TextCharset.lengthOf(character);
  }

  /** Apart, since it takes time to read their tables. */
  private static final class Multiples {
    static final List<CharsetUse> ALL =
        MultiByteCharset.all().stream()
            .map(charset -> new CharsetUse(charset, CharacterModel.shipped()))
            .toList();
  }

  /** Apart, since only what was read in East Asian charsets asks for it. */
  private static final class Utf8 {
    static final CharsetUse USE = new CharsetUse(Utf8Charset.INSTANCE, CharacterModel.shipped());
  }
}
