package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.TextCharset;
import java.util.ArrayList;
import java.util.List;

/** The pairs of charsets whose characters are the commonest of those that were met, in order. */
final class BestPairs {
  /** How far behind the best one's characters those of a likely pair may be, and for each byte. */
  private static final int FAR_BEHIND = ChannelCosts.nats(20);

  private static final int FAR_BEHIND_EACH = ChannelCosts.nats(1);

  private final int most;
  private final boolean likelyAlone;
  private final List<PairSurvey.Pair> pairs = new ArrayList<>();

  /** A cost from which on a pair is none of them. */
  private long limit;

  private BestPairs(int most, long bound, boolean likelyAlone) {
    this.most = most;
    this.likelyAlone = likelyAlone;
    limit = bound;
  }

  /** So many of them at most. */
  static BestPairs of(int most) {
    return new BestPairs(most, Long.MAX_VALUE, false);
  }

  /**
   * The same of those that are not far behind the best one.
   *
   * @param bound what each of them costs less than
   */
  static BestPairs likely(int most, long bound) {
    return new BestPairs(most, bound, true);
  }

  /** A cost from which on a pair whose bytes these are is none of them. */
  long limit(ByteImage image) {
    boolean isFirst = !likelyAlone || pairs.isEmpty();
    return isFirst ? limit : Math.min(limit, pairs.get(0).cost() + reach(image) + 1);
  }

  List<PairSurvey.Pair> pairs() {
    return pairs;
  }

  void add(ByteImage image, TextCharset written, long cost) {
    if (cost >= limit(image)) {
      return;
    }
    int at = pairs.size();
    while (at > 0 && pairs.get(at - 1).cost() > cost) {
      at--;
    }
    pairs.add(at, new PairSurvey.Pair(image, written, cost));
    if (pairs.size() > most) {
      pairs.remove(most);
    }
    limit = pairs.size() < most ? limit : pairs.get(most - 1).cost();
    while (likelyAlone && isFarBehind(pairs.get(pairs.size() - 1), pairs.get(0))) {
      pairs.remove(pairs.size() - 1);
    }
  }

  /** Whether a pair is no likely one beside the best. */
  static boolean isFarBehind(PairSurvey.Pair pair, PairSurvey.Pair best) {
    return pair.cost() - best.cost() > reach(pair.image());
  }

  private static long reach(ByteImage image) {
    return FAR_BEHIND + (long) image.beyond() * FAR_BEHIND_EACH;
  }
}
