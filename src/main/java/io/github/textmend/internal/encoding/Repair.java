package io.github.textmend.internal.encoding;

import org.jspecify.annotations.Nullable;

/**
 * A run of characters taken for misread bytes, and what they decode to.
 *
 * @param start index of its first UTF-16 unit in the line
 * @param end index after its last one
 * @param text what was written
 * @param channelCost what the channel has to have done to it
 * @param inferred whether a byte of it was lost and is filled in
 * @param share the probability of what it decodes to among all that it may decode to
 * @param confidence the probability that it is right; 0 before it was judged
 * @param rival what else it may decode to, or null if nothing else is likely
 */
record Repair(
    int start,
    int end,
    String text,
    int channelCost,
    boolean inferred,
    double share,
    double confidence,
    @Nullable Rival rival) {
  Repair(
      int start,
      int end,
      String text,
      int channelCost,
      boolean inferred,
      double share,
      double confidence) {
    this(start, end, text, channelCost, inferred, share, confidence, null);
  }

  Repair withConfidence(double newConfidence) {
    return new Repair(start, end, text, channelCost, inferred, share, newConfidence, rival);
  }

  Repair withRival(double newShare, @Nullable Rival newRival) {
    return new Repair(start, end, text, channelCost, inferred, newShare, confidence, newRival);
  }
}
