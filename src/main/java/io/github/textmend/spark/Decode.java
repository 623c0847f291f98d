package io.github.textmend.spark;

import io.github.textmend.TextMend;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * {@code decode(binary)} → string, which may be damaged and is not mended yet. Public for the code
 * that Spark generates.
 */
public final class Decode extends BytesFunction<UTF8String> {
  private static final long serialVersionUID = 1;

  Decode() {
    super("decode", DataTypes.StringType);
  }

  /**
   * Finds the encoding of some bytes and decodes them.
   *
   * @param bytes any bytes, or null
   * @return the text of {@link TextMend#decode(byte[])}; null for null
   */
  public @Nullable UTF8String invoke(byte @Nullable [] bytes) {
    return bytes == null ? null : UTF8String.fromString(decoded(bytes).text());
  }
}
