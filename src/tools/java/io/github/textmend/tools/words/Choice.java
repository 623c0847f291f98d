package io.github.textmend.tools.words;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Draws one of several things, each as often as its weight says. */
final class Choice<T> {
  private final List<T> things;
  private final double[] sums;

  Choice(List<T> things, ToDoubleFunction<T> weight) {
    this.things = things;
    sums = new double[things.size()];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += weight.applyAsDouble(things.get(i));
      sums[i] = sum;
    }
  }

  boolean isEmpty() {
    return things.isEmpty();
  }

  T draw(Random random) {
    double at = random.nextDouble() * sums[sums.length - 1];
    int found = Arrays.binarySearch(sums, at);
    return things.get(Math.min(things.size() - 1, found < 0 ? -found - 1 : found + 1));
  }
}
