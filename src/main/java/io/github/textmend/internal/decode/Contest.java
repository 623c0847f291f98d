package io.github.textmend.internal.decode;

import io.github.textmend.internal.score.AlphabetModel;
import io.github.textmend.internal.score.LikelyLanguages;
import io.github.textmend.internal.score.StepCache;
import io.github.textmend.result.Encoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads a sample in the encodings that extend ASCII and keeps the cheapest: a little in all that
 * are worth it, then more in those that are not hopelessly behind.
 */
final class Contest {
  /** After each lap of so many bytes the hopeless leave. */
  private static final int LAP = 16;

  /** How far a candidate may lie behind the cheapest and go on. */
  private static final int HOPELESS = TextCost.nats(30);

  /** The same once so much was read that chance plays no part. */
  private static final int HOPELESS_LATER = TextCost.nats(18);

  private static final int LONG = 100;

  /** So much tells whether it is text at all. */
  private static final int ENOUGH = 64;

  /** A candidate so far behind is not saved by the language of the text around. */
  private static final int DECIDED = TextCost.nats(30);

  private final Expectation expectation;
  private final StepCache model;
  private List<Candidate> candidates = new ArrayList<>();
  private int read;

  Contest(Expectation expectation, StepCache model) {
    this.expectation = expectation;
    this.model = model;
  }

  /**
   * The encodings that were not hopeless, cheapest first.
   *
   * @param context the ASCII of the text, which tells its language; may be empty
   * @param strayUtf8 whether UTF-8 with stray bytes takes part
   */
  List<Candidate> run(byte[] sample, Supplier<String> context, boolean strayUtf8) {
    candidates = new Preselection(sample, expectation, model).candidates();
    if (strayUtf8) {
      candidates.add(new Candidate.StrayUtf8(expectation.cost(Encoding.UTF_8), model));
    }
    while (read < sample.length && candidates.size() > 1) {
      read = Math.min(sample.length, read + LAP);
      advance(sample, read);
    }
    if (candidates.size() == 1) {
      read = Math.max(read, Math.min(ENOUGH, sample.length));
      candidates.get(0).advance(sample, read);
      return candidates;
    }
    candidates.forEach(candidate -> candidate.finish(read));
    candidates.sort(Comparator.comparingLong(Candidate::cost));
    long most = candidates.get(0).cost() + DECIDED;
    candidates.removeIf(candidate -> candidate.cost() > most);
    if (candidates.size() > 1) {
      LikelyLanguages languages = AlphabetModel.shipped().languages(context.get());
      candidates.forEach(candidate -> candidate.text.addLanguage(languages));
      candidates.sort(Comparator.comparingLong(Candidate::cost));
    }
    return candidates;
  }

  /** How much of the sample was read: all of it only if it took that to decide. */
  int read() {
    return read;
  }

  private void advance(byte[] sample, int to) {
    int behind = to < LONG ? HOPELESS : HOPELESS_LATER;
    long most = Long.MAX_VALUE;
    for (Candidate candidate : candidates) {
      candidate.advance(sample, to, most);
      most = Math.min(most, candidate.cost() + behind);
    }
    long bound = most;
    candidates.removeIf(candidate -> candidate.cost() > bound);
  }
}
