package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.CharsetMasks;
import io.github.textmend.internal.charset.MultiByteCharset;
import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.charset.Utf8Charset;
import io.github.textmend.internal.score.CharacterModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which pairs of charsets, written in one and read as the other, are worth a look for a line: those
 * that make its characters beyond ASCII common ones.
 */
final class PairSurvey {
  /** A pair, and what the line's characters cost in it, each alone. */
  record Pair(ByteImage image, TextCharset written, long cost) {}

  /** Charsets that a line is tried to have been read as. */
  private static final int MOST_IMAGES = 6;

  /** Pairs that are given to the model, whose text was written in single-byte charsets. */
  private static final int MOST_SINGLES = 14;

  /** The same, in others. */
  private static final int MOST_MULTIPLES = 5;

  private static final long OUT = Long.MIN_VALUE;

  /** In nats, a character that has no bytes in the charset. */
  private static final int UNENCODABLE = 4 * CharacterModel.NAT;

  /** A charset in which more than one byte in this many is nothing is out. */
  private static final int TOLERANCE = 8;

  /** Shared, since there is one model. */
  private static final Map<TextCharset, CharsetUse> USES = new ConcurrentHashMap<>();

  private final CharacterModel model;
  private final Priors priors;
  private final long allowed;
  private final boolean allowsAll;
  private final BitCounters encodable = new BitCounters();

  /**
   * @param allowed the single-byte charsets to consider, by index; where not all are, no others are
   */
  PairSurvey(CharacterModel model, long allowed, Priors priors) {
    this.model = model;
    this.priors = priors;
    this.allowed = allowed;
    allowsAll = Long.bitCount(allowed) == SingleByteCharset.all().size();
  }

  /**
   * The pairs worth a look, best first: single-byte charsets and others apart, since their
   * characters differ in number.
   */
  List<Pair> pairs(String line) {
    List<Pair> singles = new ArrayList<>();
    List<Pair> multiples = new ArrayList<>();
    for (ByteImage image : images(line)) {
      int[] counts = counts(image.bytes());
      for (SingleByteCharset written : SingleByteCharset.all()) {
        if (written != image.readAs()) {
          add(new Pair(image, written, cost(counts, image, written)), MOST_SINGLES, singles);
        }
      }
      for (MultiByteCharset written : MultiByteCharset.all()) {
        if (written != image.readAs()) {
          add(new Pair(image, written, cost(image, written)), MOST_MULTIPLES, multiples);
        }
      }
      if (image.readAs() instanceof MultiByteCharset) {
        Pair pair = new Pair(image, Utf8Charset.INSTANCE, cost(image, Utf8Charset.INSTANCE));
        add(pair, MOST_MULTIPLES, multiples);
      }
    }
    multiples.addAll(singles);
    return multiples;
  }

  private static void add(Pair pair, int most, List<Pair> best) {
    if (pair.cost() == OUT) {
      return;
    }
    int at = best.size();
    while (at > 0 && best.get(at - 1).cost() > pair.cost()) {
      at--;
    }
    if (at < most) {
      best.add(at, pair);
      if (best.size() > most) {
        best.remove(most);
      }
    }
  }

  private List<ByteImage> images(String line) {
    encodable.clear();
    int beyond = 0;
    boolean eastAsian = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= 0x80) {
        encodable.increment(CharsetMasks.any(c));
        eastAsian |= isEastAsian(c);
        beyond++;
      }
    }
    List<Reading> readings = new ArrayList<>();
    for (SingleByteCharset charset : SingleByteCharset.all()) {
      if ((allowed >>> charset.index() & 1) != 0) {
        readings.add(reading(charset, beyond - encodable.get(charset.index())));
      }
    }
    if (eastAsian && allowsAll) {
      for (MultiByteCharset charset : MultiByteCharset.all()) {
        readings.add(reading(charset, lacking(line, charset)));
      }
    }
    readings.sort(Comparator.comparingInt(Reading::cost));
    return distinct(line, readings, beyond);
  }

  private static boolean isEastAsian(char c) {
    return (c >= 0x2E80 && c < 0xD800) || (c >= 0xF900 && c < 0xFB00) || c >= 0xFF00;
  }

  private static int lacking(String line, TextCharset charset) {
    int lacking = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      lacking += c >= 0x80 && charset.bytesOf(c) == 0 ? 1 : 0;
    }
    return lacking;
  }

  /** A charset that a line may have been read as, and how many of its characters that has not. */
  private record Reading(TextCharset charset, int lacking, int prior) {
    int cost() {
      return lacking * UNENCODABLE + prior;
    }
  }

  private Reading reading(TextCharset charset, int lacking) {
    return new Reading(charset, lacking, priors.ofReadAs(charset.encoding()));
  }

  private static List<ByteImage> distinct(String line, List<Reading> readings, int beyond) {
    List<ByteImage> images = new ArrayList<>();
    for (Reading reading : readings) {
      if (images.size() < MOST_IMAGES && reading.lacking() * 2 < beyond) {
        ByteImage image = ByteImage.of(line, reading.charset(), reading.lacking());
        if (images.stream().noneMatch(image::sameBytes)) {
          images.add(image);
        }
      }
    }
    return images;
  }

  private static int[] counts(byte[] bytes) {
    int[] counts = new int[0x80];
    for (byte b : bytes) {
      if (b < 0) {
        counts[b & 0x7F]++;
      }
    }
    return counts;
  }

  private long cost(int[] counts, ByteImage image, SingleByteCharset written) {
    long cost = start(image, written);
    CharsetUse use = use(written);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        int b = 0x80 | i;
        cost += (long) counts[i] * use.ofByte(b);
      }
    }
    return cost;
  }

  private long cost(ByteImage image, TextCharset written) {
    byte[] bytes = image.bytes();
    int most = countBeyond(bytes) / TOLERANCE;
    int malformed = 0;
    long cost = start(image, written);
    CharsetUse use = use(written);
    for (int i = 0; i < bytes.length; ) {
      int decoded = bytes[i] >= 0 ? 0 : written.decodeAt(bytes, i, bytes.length);
      if (decoded == TextCharset.MALFORMED) {
        cost += CharsetUse.MALFORMED;
        if (++malformed > most) {
          return OUT;
        }
      } else if (decoded > 0) {
        cost += use.of(TextCharset.codePointOf(decoded));
      }
      i += decoded > 0 ? TextCharset.lengthOf(decoded) : 1;
    }
    return cost;
  }

  private static int countBeyond(byte[] bytes) {
    int beyond = 0;
    for (byte b : bytes) {
      beyond += b < 0 ? 1 : 0;
    }
    return beyond;
  }

  private long start(ByteImage image, TextCharset written) {
    return priors.of(written.encoding(), image.readAs().encoding())
        + (long) image.lacking() * CharsetUse.MALFORMED;
  }

  private CharsetUse use(TextCharset charset) {
    return USES.computeIfAbsent(charset, c -> new CharsetUse(c, model));
  }
}
