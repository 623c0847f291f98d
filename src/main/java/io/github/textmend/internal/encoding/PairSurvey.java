package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.CharsetMasks;
import io.github.textmend.internal.charset.MultiByteCharset;
import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.score.CharacterModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Which pairs of charsets, written in one and read as the other, are worth a look for a line: those
 * that make its characters beyond ASCII common ones.
 */
final class PairSurvey {
  /** A pair, and what the line's characters cost in it, each alone. */
  record Pair(ByteImage image, TextCharset written, long cost) {
    /** Whether each byte was a character, before and after. */
    boolean isOfSingles() {
      return written instanceof SingleByteCharset && image.readAs() instanceof SingleByteCharset;
    }
  }

  /** Charsets that a line is tried to have been read as. */
  private static final int MOST_IMAGES = 6;

  /** Pairs that are given to the model, whose text was written in single-byte charsets. */
  private static final int MOST_SINGLES = 14;

  /** The same, in others. */
  private static final int MOST_MULTIPLES = 5;

  /** In nats, a character that has no bytes in the charset. */
  private static final int UNENCODABLE = 4 * CharacterModel.NAT;

  /** More than there are charsets of both kinds. */
  private static final int MOST_READINGS = 2 * Long.SIZE;

  private static final int TAKEN = Integer.MAX_VALUE;

  private final Priors priors;
  private final long allowed;
  private final boolean allowsAll;
  private final BitCounters encodable = new BitCounters();
  private final BeyondAscii characters;
  private final int[] raritiesOfSingles;

  /** The charsets that a line may have been read as, and how many of its characters each lacks. */
  private final TextCharset[] readAs = new TextCharset[MOST_READINGS];

  private final int[] lacking = new int[MOST_READINGS];
  private final int[] readingCosts = new int[MOST_READINGS];
  private int readings;

  /** A line is asked about twice: whether a pair may explain it, and which. */
  private String line = "";

  private List<Pair> pairs = List.of();

  /**
   * @param allowed the single-byte charsets to consider, by index; where not all are, no others are
   */
  PairSurvey(BeyondAscii characters, long allowed, Priors priors) {
    this.characters = characters;
    this.priors = priors;
    raritiesOfSingles = new int[SingleByteCharset.all().size()];
    for (SingleByteCharset charset : SingleByteCharset.all()) {
      raritiesOfSingles[charset.index()] = priors.ofReadAs(charset.encoding());
    }
    this.allowed = allowed;
    allowsAll = SingleByteCharset.isAll(allowed);
  }

  /**
   * The pairs worth a look, best first: single-byte charsets and others apart, since their
   * characters differ in number.
   */
  List<Pair> pairs(String newLine) {
    if (!newLine.equals(line)) {
      line = newLine;
      pairs = computePairs();
    }
    return pairs;
  }

  private List<Pair> computePairs() {
    BestPairs singles = BestPairs.of(MOST_SINGLES);
    BestPairs multiples = BestPairs.of(MOST_MULTIPLES);
    for (ByteImage image : images(line)) {
      addSingles(image, singles, priors);
      addMultiples(image, multiples, priors);
    }
    multiples.pairs().addAll(singles.pairs());
    return multiples.pairs();
  }

  static void addSingles(ByteImage image, BestPairs best, Priors priors) {
    int[] costs = SingleByteUse.costs(image.histogram(), priors.ofSingles(image.readAs()));
    if (image.readAs() instanceof SingleByteCharset same) {
      costs[same.index()] = TAKEN;
    }
    long lacking = (long) image.lacking() * CharsetUse.MALFORMED;
    int cheapest = indexOfLeast(costs, costs.length);
    while (costs[cheapest] != TAKEN && lacking + costs[cheapest] < best.limit(image)) {
      best.add(image, SingleByteCharset.all().get(cheapest), lacking + costs[cheapest]);
      costs[cheapest] = TAKEN;
      cheapest = indexOfLeast(costs, costs.length);
    }
  }

  /** The index of the first of the least of so many numbers. */
  private static int indexOfLeast(int[] numbers, int size) {
    int least = 0;
    for (int i = 1; i < size; i++) {
      least = numbers[i] < numbers[least] ? i : least;
    }
    return least;
  }

  /** East Asian charsets, and UTF-8 where it was read as one of these. */
  static void addMultiples(ByteImage image, BestPairs best, Priors priors) {
    long[] costs = MultiByteUse.costs(image);
    for (int i = 0; i < costs.length; i++) {
      TextCharset written = MultiByteCharset.all().get(i);
      if (written != image.readAs() && costs[i] != Long.MAX_VALUE) {
        best.add(image, written, start(image, written, priors) + costs[i]);
      }
    }
    if (image.readAs() instanceof MultiByteCharset) {
      CharsetUse utf8 = CharsetUse.ofUtf8();
      long start = start(image, utf8.charset(), priors);
      best.add(image, utf8.charset(), utf8.cost(image, start, best.limit(image)));
    }
  }

  private static long start(ByteImage image, TextCharset written, Priors priors) {
    return priors.of(written.encoding(), image.readAs().encoding())
        + (long) image.lacking() * CharsetUse.MALFORMED;
  }

  /** Those that the line may have been read as, the likeliest first, each string of bytes once. */
  private List<ByteImage> images(String line) {
    encodable.clear();
    int beyond = 0;
    boolean eastAsian = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= 0x80 && c != ByteImage.LOST) {
        encodable.increment(CharsetMasks.any(c));
        eastAsian |= isEastAsian(c);
        beyond++;
      }
    }
    readings = 0;
    for (SingleByteCharset charset : SingleByteCharset.all()) {
      if ((allowed >>> charset.index() & 1) != 0) {
        int rarity = raritiesOfSingles[charset.index()];
        addReading(charset, beyond - encodable.get(charset.index()), beyond, rarity);
      }
    }
    if (eastAsian && allowsAll) {
      for (MultiByteCharset charset : MultiByteCharset.all()) {
        int rarity = priors.ofReadAs(charset.encoding());
        addReading(charset, lacking(line, charset), beyond, rarity);
      }
    }
    return distinctImages(line);
  }

  private void addReading(TextCharset charset, int lacks, int beyond, int rarity) {
    if (lacks * 2 < beyond) {
      readAs[readings] = charset;
      lacking[readings] = lacks;
      readingCosts[readings++] = lacks * UNENCODABLE + rarity;
    }
  }

  private List<ByteImage> distinctImages(String line) {
    characters.turnTo(line);
    List<ByteImage> images = new ArrayList<>();
    for (int i = 0; i < readings && images.size() < MOST_IMAGES; i++) {
      int cheapest = indexOfLeast(readingCosts, readings);
      TextCharset charset = readAs[cheapest];
      if (characters.isNew(charset, images)) {
        images.add(ByteImage.of(line, charset, lacking[cheapest]));
      }
      readingCosts[cheapest] = TAKEN;
    }
    return images;
  }

  static boolean isEastAsian(char c) {
    return (c >= 0x2E80 && c < 0xD800)
        || (c >= 0xF900 && c < 0xFB00)
        || (c >= 0xFF00 && c < 0xFFF0);
  }

  private static int lacking(String line, TextCharset charset) {
    int lacking = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      lacking += c >= 0x80 && c != ByteImage.LOST && charset.bytesOf(c) == 0 ? 1 : 0;
    }
    return lacking;
  }
}
