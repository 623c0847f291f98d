package io.github.textmend.spark;

import io.github.textmend.Preset;
import io.github.textmend.TextMend;
import io.github.textmend.result.Decoded;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the functions of bytes share.
 *
 * @param <R> the Java type of the result
 */
abstract class BytesFunction<R> implements ScalarFunction<R> {
  private static final long serialVersionUID = 1;

  private final String name;

  @SuppressWarnings("serial") // Every type of Spark is serializable; DataType does not say so.
  private final DataType result;

  BytesFunction(String name, DataType result) {
    this.name = name;
    this.result = result;
  }

  /** No setting has a say in decoding. */
  private static final class Decoder {
    static final TextMend ANY = TextMend.of(Preset.ENCODING);
  }

  static Decoded decoded(byte[] bytes) {
    return Decoder.ANY.decode(bytes);
  }

  @Override
  public final DataType[] inputTypes() {
    return new DataType[] {DataTypes.BinaryType};
  }

  @Override
  public final DataType resultType() {
    return result;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String canonicalName() {
    return getClass().getName();
  }

  /** By these Spark knows that two calls in a query are the same expression. */
  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof BytesFunction<?> that && getClass() == that.getClass();
  }

  @Override
  public final int hashCode() {
    return getClass().hashCode();
  }

  /** Stands in the plan, and in the name of a column that the query gives none. */
  @Override
  public final String toString() {
    return name;
  }
}
