package io.github.textmend.result;

import java.util.Arrays;

/**
 * Takes places in a text to places in its mended form and back.
 *
 * <p>A place is an index of a UTF-16 unit, or the length of the text for its end. Outside edits the
 * map is exact. A place at the start of an edit goes to the start of its other side; one inside an
 * edit, to the end of it: an edit is one whole, and no place in it answers to a place in the other
 * text. Where an edit is empty on one side, that place goes to the end of the other. The maps are
 * total and never decrease. Immutable and thread-safe; a look-up takes time logarithmic in the
 * number of edits.
 */
public final class Offsets {
  private final int[] sources;
  private final int[] targets;
  private final int sourceLength;
  private final int targetLength;

  Offsets(Mended mended) {
    int edits = mended.edits().size();
    sources = new int[2 * edits];
    targets = new int[2 * edits];
    for (int i = 0; i < edits; i++) {
      Edit edit = mended.edits().get(i);
      sources[2 * i] = edit.source().start();
      sources[2 * i + 1] = edit.source().end();
      targets[2 * i] = edit.target().start();
      targets[2 * i + 1] = edit.target().end();
    }
    sourceLength = mended.source().length();
    targetLength = mended.text().length();
  }

  /**
   * The place in the source that answers to one in the mended text.
   *
   * @param target from 0 to the length of the mended text
   * @return from 0 to the length of the source
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public int toSource(int target) {
    return map(target, targets, targetLength, sources);
  }

  /**
   * The place in the mended text that answers to one in the source.
   *
   * @param source from 0 to the length of the source
   * @return from 0 to the length of the mended text
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public int toTarget(int source) {
    return map(source, sources, sourceLength, targets);
  }

  /** Even entries of the ends are starts of edits, odd ones ends. */
  private static int map(int place, int[] from, int length, int[] to) {
    if (place < 0 || place > length) {
      throw new IndexOutOfBoundsException("place " + place + " of a text of length " + length);
    }
    int last = lastAtOrBefore(from, place);
    if (last < 0) {
      return place;
    }
    boolean atStartOrInside = last % 2 == 0;
    if (!atStartOrInside) {
      return to[last] + place - from[last];
    }
    return place == from[last] ? to[last] : to[last + 1];
  }

  private static int lastAtOrBefore(int[] ends, int place) {
    int found = Arrays.binarySearch(ends, place);
    if (found < 0) {
      return -found - 2;
    }
    while (found + 1 < ends.length && ends[found + 1] == place) {
      found++;
    }
    return found;
  }
}
