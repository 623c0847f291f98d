package io.github.textmend.flink;

import io.github.textmend.TextMend;
import io.github.textmend.engine.EngineSpec;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.ScalarFunction;
import org.jspecify.annotations.Nullable;

/**
 * A function that mends text, for Flink's SQL and Table API.
 *
 * <pre>{@code
 * CREATE FUNCTION mend AS 'io.github.textmend.flink.MendFunction' USING JAR 'textmend-all.jar';
 *
 * SELECT mend(body), mend(body, 'preset=corpus') FROM posts;
 * }</pre>
 *
 * <p>Null gives null. The function is deterministic, and folds when its arguments are literals.
 * Each task has an instance of its own, which one thread calls.
 */
@SuppressWarnings("exports") // Engines are on the class path.
public final class MendFunction extends ScalarFunction {
  private static final long serialVersionUID = 1;

  private static final String NO_SPEC = "";

  /** What the last row was mended by, since the next one nearly always has the same spec. */
  private transient @Nullable TextMend textMend;

  /** The spec of the last row. */
  private transient @Nullable String lastSpec;

  /** For Flink, which makes a function by its class name. */
  public MendFunction() {}

  /**
   * Finds out before the first row whether the function can run.
   *
   * @param context not used
   * @throws IllegalStateException if the jar was added without its libraries
   */
  @Override
  public void open(FunctionContext context) {
    textMend = EngineSpec.parse(NO_SPEC);
    lastSpec = NO_SPEC;
  }

  /**
   * Mends charset damage.
   *
   * @param text any text, or null
   * @return the mended text, the same instance if nothing is to be mended; null for null
   */
  public @Nullable String eval(@Nullable String text) {
    return eval(text, NO_SPEC);
  }

  /**
   * Mends as a spec tells.
   *
   * @param text any text, or null
   * @param spec what {@link TextMend#parse} reads, or null
   * @return as above; null if an argument is null
   * @throws IllegalArgumentException if the spec is wrong; the message names it
   */
  public @Nullable String eval(@Nullable String text, @Nullable String spec) {
    return (text == null || spec == null) ? null : of(spec).mend(text);
  }

  private TextMend of(String spec) {
    TextMend known = textMend;
    if (known == null || !spec.equals(lastSpec)) {
      known = parse(spec);
      textMend = known;
      lastSpec = spec;
    }
    return known;
  }

  private static TextMend parse(String spec) {
    try {
      return TextMend.parse(spec);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("spec '" + spec + "': " + e.getMessage(), e);
    }
  }
}
