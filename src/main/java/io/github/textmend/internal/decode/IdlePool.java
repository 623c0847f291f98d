package io.github.textmend.internal.decode;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Objects that no thread uses at the moment, a few, to be taken instead of making new ones. */
final class IdlePool<T> {
  private static final int MOST = 16;

  private final AtomicReferenceArray<@Nullable T> idle = new AtomicReferenceArray<>(MOST);

  /** One that is this thread's until it is given back, or null if none is idle. */
  @Nullable T take() {
    return idle.getAndSet(place(), null);
  }

  void giveBack(T object) {
    idle.set(place(), object);
  }

  private static int place() {
    return (int) (Thread.currentThread().getId() % MOST);
  }
}
