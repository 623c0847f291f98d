package io.github.textmend.internal.decode;

import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.StepCache;

/**
 * Caches of the model's steps that no thread uses at the moment: texts have the same words, and a
 * cache that begins empty is asked for what the last one knew.
 */
final class StepCaches {
  private static final IdlePool<StepCache> IDLE = new IdlePool<>();

  private StepCaches() {}

  /** A cache that is this thread's until it is given back. */
  static StepCache take() {
    StepCache idle = IDLE.take();
    return idle == null ? new StepCache(CharacterModel.shipped()) : idle;
  }

  static void giveBack(StepCache cache) {
    IDLE.giveBack(cache);
  }
}
