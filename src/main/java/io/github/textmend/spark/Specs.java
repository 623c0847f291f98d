package io.github.textmend.spark;

import io.github.textmend.TextMend;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Specs parsed once: the last few of a process, and for each thread's sake the very last. */
final class Specs {
  private static final int MOST = 64;

  private static final Map<String, TextMend> PARSED =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TextMend> eldest) {
          return size() > MOST;
        }
      };

  /** Read and written without a lock: it is immutable, and either answer is right. */
  private static @Nullable Last last;

  private record Last(UTF8String spec, TextMend textMend) {}

  private Specs() {}

  /** For each row: a literal is the same instance each time. */
  static TextMend parse(UTF8String spec) {
    Last known = last;
    if (known == null || !known.spec.equals(spec)) {
      known = new Last(spec.clone(), parse(spec.toString()));
      last = known;
    }
    return known.textMend;
  }

  static TextMend parse(String spec) {
    synchronized (PARSED) {
      return PARSED.computeIfAbsent(spec, Specs::named);
    }
  }

  private static TextMend named(String spec) {
    try {
      return TextMend.parse(spec);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("spec '" + spec + "': " + e.getMessage(), e);
    }
  }
}
