package io.github.textmend.result;

import java.util.List;
import java.util.Objects;

/**
 * What an edit might have put there instead: the runner-up.
 *
 * @param text the next likeliest text in place of {@link Edit#source}
 * @param chain the misreadings that it would undo, outermost first
 * @param confidence the probability that it is right, in [0, 1]; with that of the edit at most 1
 */
public record Alternative(String text, List<Misreading> chain, double confidence) {
  /**
   * Copies the chain.
   *
   * @param text see above
   * @param chain see above
   * @param confidence see above
   * @throws NullPointerException naming what is missing
   * @throws IllegalArgumentException if the confidence is not in [0, 1]
   */
  public Alternative {
    Objects.requireNonNull(text, "text");
    chain = List.copyOf(chain);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence of " + confidence + ", not from 0 to 1");
    }
  }
}
