package io.github.textmend.spark;

import org.apache.spark.sql.api.java.UDF2;
import org.jspecify.annotations.Nullable;

/**
 * Like {@link MendUdf}, with the spec as a second argument: {@code mend(body, 'preset=corpus')}.
 * Null if an argument is null; a wrong spec fails the query with a message that names it.
 * Thread-safe.
 */
public final class MendSpecUdf
    implements UDF2<@Nullable String, @Nullable String, @Nullable String> {
  private static final long serialVersionUID = 1;

  /** For Spark, and for registering by hand. */
  public MendSpecUdf() {}

  @Override
  public @Nullable String call(@Nullable String text, @Nullable String spec) {
    return (text == null || spec == null) ? null : Specs.parse(spec).mend(text);
  }
}
