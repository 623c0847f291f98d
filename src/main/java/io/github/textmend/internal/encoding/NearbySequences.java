package io.github.textmend.internal.encoding;

import java.util.Arrays;

/**
 * The sequences that may begin at the last few places that were asked about, and what each gains:
 * where a line looks damaged at one place after the other, most are asked about again. Reused from
 * line to line; not thread-safe.
 */
final class NearbySequences {
  static final int UNKNOWN = Integer.MIN_VALUE;

  /** Places that are kept: a power of two. */
  private static final int KEPT = 16;

  private static final int NO_PLACE = -1;
  private static final int ROOM = 16;

  private final int[] places = new int[KEPT];
  private final Edges[] edges = new Edges[KEPT];
  private final int[] sizes = new int[KEPT];
  private final int[][] gains = new int[KEPT][ROOM];

  NearbySequences() {
    for (int i = 0; i < KEPT; i++) {
      edges[i] = new Edges(ROOM);
    }
  }

  /** Forgets all: the next questions are about another line or channel. */
  void clear() {
    Arrays.fill(places, NO_PLACE);
  }

  /** Finds the sequences that may begin at a place; returns their number. */
  int find(SequenceFinder finder, int place) {
    int slot = place & (KEPT - 1);
    if (places[slot] != place) {
      places[slot] = place;
      sizes[slot] = finder.mayStart(place) ? edges[slot].collectAt(finder, place) : 0;
      if (gains[slot].length < sizes[slot]) {
        gains[slot] = new int[2 * sizes[slot]];
      }
      Arrays.fill(gains[slot], 0, sizes[slot], UNKNOWN);
    }
    return sizes[slot];
  }

  /** Those of a place that were found last. */
  Edges edges(int place) {
    return edges[place & (KEPT - 1)];
  }

  /** What each of them gains, {@link #UNKNOWN} at first. */
  int[] gains(int place) {
    return gains[place & (KEPT - 1)];
  }
}
