package io.github.textmend.result;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What of some bytes is not well-formed in the encoding they are in, and how it was read all the
 * same. Immutable and thread-safe.
 *
 * @param count how many malformed stretches there are; also those that {@code places} has no room
 *     for
 * @param places the first {@value #MOST_PLACES} of them, in order
 */
public record Malformed(int count, List<Place> places) {
  /** So many places are kept, so that memory has a bound whatever the bytes are. */
  public static final int MOST_PLACES = 1000;

  /** Nothing malformed. */
  public static final Malformed NONE = new Malformed(0, List.of());

  /**
   * One malformed stretch.
   *
   * @param start the index of its first byte, counted from where decoding began
   * @param end the index after its last byte
   * @param readAs the encoding it was read in instead; empty if it became U+FFFD
   */
  public record Place(int start, int end, Optional<Encoding> readAs) {
    /**
     * Checks the order of the ends.
     *
     * @param start see above
     * @param end see above
     * @param readAs see above
     * @throws IllegalArgumentException if {@code start} is negative or not before {@code end}
     */
    public Place {
      Objects.requireNonNull(readAs, "readAs");
      if (start < 0 || start >= end) {
        throw new IllegalArgumentException("a malformed stretch from " + start + " to " + end);
      }
    }
  }

  /**
   * Copies the places.
   *
   * @param count see above
   * @param places see above
   * @throws IllegalArgumentException if there are more places than the count says
   */
  public Malformed {
    places = List.copyOf(places);
    if (count < places.size()) {
      throw new IllegalArgumentException(places.size() + " places, but a count of " + count);
    }
  }
}
