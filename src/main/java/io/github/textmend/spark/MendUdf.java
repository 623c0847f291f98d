package io.github.textmend.spark;

import io.github.textmend.TextMend;
import org.apache.spark.sql.api.java.UDF1;
import org.jspecify.annotations.Nullable;

/**
 * A function to register by hand, for those who cannot configure a {@link TextCatalog}.
 *
 * <pre>{@code
 * spark.udf().register("mend", new MendUdf(), DataTypes.StringType);
 * spark.sql("SELECT mend(body) FROM posts");
 * }</pre>
 *
 * <p>About half as fast as {@code text.mend}: Spark copies every string on its way in and out.
 * Thread-safe.
 */
public final class MendUdf implements UDF1<@Nullable String, @Nullable String> {
  private static final long serialVersionUID = 1;

  /** What a row is mended by, in the shortest form. */
  private final String spec;

  /** Mends charset damage alone. */
  public MendUdf() {
    this("");
  }

  /**
   * Mends as a spec tells.
   *
   * @param spec what {@link TextMend#parse} reads
   * @throws IllegalArgumentException if the spec is wrong; the message names it
   * @throws NullPointerException if {@code spec} is null
   */
  public MendUdf(String spec) {
    this.spec = Specs.parse(spec).toString();
  }

  @Override
  public @Nullable String call(@Nullable String text) {
    return text == null ? null : Specs.parse(spec).mend(text);
  }
}
