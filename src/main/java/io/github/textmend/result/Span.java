package io.github.textmend.result;

/**
 * A stretch of a text, in UTF-16 units.
 *
 * @param start index of the first unit
 * @param end index after the last unit; equal to {@code start} for an empty stretch
 */
public record Span(int start, int end) {
  /**
   * Checks the order of the ends.
   *
   * @param start see above
   * @param end see above
   * @throws IllegalArgumentException if {@code start} is negative or after {@code end}
   */
  public Span {
    if (start < 0 || start > end) {
      throw new IllegalArgumentException("a span from " + start + " to " + end);
    }
  }

  /**
   * The number of units.
   *
   * @return 0 or more
   */
  public int length() {
    return end - start;
  }

  /**
   * The stretch itself.
   *
   * @param text the text that this span is of
   * @return the units from start to end
   * @throws IndexOutOfBoundsException if the text is shorter than the span's end
   */
  public String of(String text) {
    return text.substring(start, end);
  }
}
