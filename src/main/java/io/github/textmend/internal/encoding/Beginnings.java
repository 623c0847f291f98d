package io.github.textmend.internal.encoding;

/** The likeliest beginnings of a word, best first; of two as likely the one that came first. */
final class Beginnings {
  /** How many are followed. */
  private static final int MOST = 24;

  /** How much less likely than the best one they may be. */
  private static final int BEHIND = ChannelCosts.nats(14);

  private final Beginning[] best = new Beginning[MOST];
  private int size;

  /** No beginning that costs more is among the likeliest. */
  private int limit = Integer.MAX_VALUE;

  void clear() {
    size = 0;
    limit = Integer.MAX_VALUE;
  }

  int size() {
    return size;
  }

  Beginning get(int index) {
    return best[index];
  }

  boolean hasRoomFor(int cost) {
    return cost <= limit;
  }

  void add(Beginning beginning) {
    if (!hasRoomFor(beginning.cost())) {
      return;
    }
    size = Math.min(size + 1, MOST);
    int at = size - 1;
    for (; at > 0 && best[at - 1].cost() > beginning.cost(); at--) {
      best[at] = best[at - 1];
    }
    best[at] = beginning;
    limit = best[0].cost() + BEHIND;
    while (best[size - 1].cost() > limit) {
      size--;
    }
    if (size == MOST) {
      limit = best[MOST - 1].cost() - 1;
    }
  }
}
