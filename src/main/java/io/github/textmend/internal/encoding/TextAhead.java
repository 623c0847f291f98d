package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.StepCache;

/**
 * The text that follows a sequence, as far as its cost depends on what that is: up to the reach of
 * the model, or to the next sequence that lacks bytes. Reused from place to place; not thread-safe.
 */
final class TextAhead {
  private final LineUnits line;
  private final StepCache model;
  private ReadingChannel channel = ReadingChannel.of(SingleByteCharset.all().get(0));
  private int until;
  private boolean beforeAnother;

  TextAhead(LineUnits line, StepCache model) {
    this.line = line;
    this.model = model;
  }

  /** Turns to the line that the units have now, and to the channel that it came through. */
  void turnTo(ReadingChannel newChannel) {
    channel = newChannel;
  }

  /** Turns to what follows a place. */
  void startAt(int place) {
    until = Math.min(line.length(), place + 1 + Judge.REACH);
    beforeAnother = false;
  }

  /**
   * What it costs from a place on, where a greater cost does not matter.
   *
   * @param stateBefore of the model
   * @return the cost; or less, but more than {@code most}
   */
  int cost(int place, int stateBefore, int most) {
    int cost = 0;
    int state = stateBefore;
    int at = place;
    while (at < until && cost <= most) {
      int decoded = WholeSequences.at(line, at, channel);
      if (decoded == WholeSequences.MALFORMED) {
        beforeAnother = true;
        return cost;
      }
      long step = model.step(state, TextCharset.codePointOf(decoded));
      cost += CharacterModel.costOf(step);
      state = CharacterModel.stateOf(step);
      at += TextCharset.lengthOf(decoded);
    }
    return at == line.length() ? cost + model.endCost(state) : cost;
  }

  /** Whether another sequence lacks bytes so near that it would tell more. */
  boolean isBeforeAnother() {
    return beforeAnother;
  }
}
