package io.github.textmend.internal.decode;

import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.StepCache;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Caches of the model's steps that no thread uses at the moment: texts have the same words, and a
 * cache that begins empty is asked for what the last one knew.
 */
final class StepCaches {
  private static final int MOST = 16;
  private static final AtomicReferenceArray<StepCache> IDLE = new AtomicReferenceArray<>(MOST);

  private StepCaches() {}

  /** A cache that is this thread's until it is given back. */
  static StepCache take() {
    StepCache idle = IDLE.getAndSet(place(), null);
    return idle == null ? new StepCache(CharacterModel.shipped()) : idle;
  }

  static void giveBack(StepCache cache) {
    IDLE.set(place(), cache);
  }

  private static int place() {
    return (int) (Thread.currentThread().getId() % MOST);
  }
}
