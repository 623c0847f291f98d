package io.github.textmend.internal.encoding;

import java.util.Arrays;

/**
 * The edges of the lattice over one line under one channel: the UTF-8 sequences that may begin at
 * each place, and what has to have been done to them. Reused from line to line; not thread-safe.
 */
final class Edges {
  /** A byte of the sequence was lost, and is filled in. Beside the bits of {@link Handling}. */
  static final int INFERRED = 1 << 3;

  /** A space followed the code point, and a half-done repair ate it. */
  static final int SPACE_AFTER = 1 << 4;

  private int[] firsts = {};
  private int[] nexts = {};
  private int[] codePoints;
  private int[] ends;
  private int[] costs;
  private byte[] flags;
  private int size;

  /** The sets of handlings that edges need, a bit for each set. */
  private int needs;

  Edges() {
    this(256);
  }

  /**
   * @param room edges that there is room for at first
   */
  Edges(int room) {
    codePoints = new int[room];
    ends = new int[room];
    costs = new int[room];
    flags = new byte[room];
  }

  /** Finds all sequences of a line, as far as the effort goes. */
  void collect(SequenceFinder finder, int lineEnd, Effort effort) {
    size = 0;
    needs = 0;
    if (firsts.length < lineEnd + 2) {
      firsts = new int[lineEnd + 2];
      nexts = new int[lineEnd + 2];
    }
    for (int at = 0; at < lineEnd; at++) {
      firsts[at] = size;
      if (finder.mayStart(at) && !effort.isSpentForChannel()) {
        effort.spend(finder.find(at, this) / 2 + size - firsts[at]);
      }
    }
    firsts[lineEnd] = size;
    firsts[lineEnd + 1] = size;
    int next = lineEnd;
    for (int at = lineEnd; at >= 0; at--) {
      next = firsts[at] < firsts[at + 1] ? at : next;
      nexts[at] = next;
    }
  }

  /** Finds the sequences of one place; returns their number. */
  int collectAt(SequenceFinder finder, int place) {
    return collectAt(finder, place, place);
  }

  /** The same of those that do not end before a place. */
  int collectAt(SequenceFinder finder, int place, int leastEnd) {
    size = 0;
    finder.find(place, leastEnd, this);
    return size;
  }

  /** The first edge from a place on; those of one place are side by side. */
  int firstFrom(int place) {
    return firsts[place];
  }

  /** The next place with an edge from a place on, or the end of the line. */
  int nextPlace(int place) {
    return nexts[place];
  }

  /** Whether one handling allows for an edge that another does not. */
  boolean distinguish(Handling one, Handling other) {
    for (int set = 0; set < 8; set++) {
      if ((needs >>> set & 1) != 0 && (set & ~one.needs()) == 0 && (set & ~other.needs()) != 0) {
        return true;
      }
    }
    return false;
  }

  boolean isAllowed(int edge, Handling handling) {
    return (flags[edge] & Handling.ALL_NEEDS & ~handling.needs()) == 0;
  }

  int codePoint(int edge) {
    return codePoints[edge];
  }

  int end(int edge) {
    return ends[edge];
  }

  int cost(int edge) {
    return costs[edge];
  }

  boolean isInferred(int edge) {
    return (flags[edge] & INFERRED) != 0;
  }

  boolean hasSpaceAfter(int edge) {
    return (flags[edge] & SPACE_AFTER) != 0;
  }

  void add(int codePoint, int end, int cost, int newFlags) {
    if (size == ends.length) {
      grow();
    }
    codePoints[size] = codePoint;
    ends[size] = end;
    costs[size] = cost;
    flags[size] = (byte) newFlags;
    size++;
    needs |= 1 << (newFlags & Handling.ALL_NEEDS);
  }

  private void grow() {
    codePoints = Arrays.copyOf(codePoints, size * 2);
    ends = Arrays.copyOf(ends, size * 2);
    costs = Arrays.copyOf(costs, size * 2);
    flags = Arrays.copyOf(flags, size * 2);
  }
}
