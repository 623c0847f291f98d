package io.github.textmend.internal.encoding;

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
 */
record Repair(
    int start,
    int end,
    String text,
    int channelCost,
    boolean inferred,
    double share,
    double confidence) {
  Repair withConfidence(double newConfidence) {
    return new Repair(start, end, text, channelCost, inferred, share, newConfidence);
  }
}
