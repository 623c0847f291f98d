package io.github.textmend.spark;

import io.github.textmend.result.Decoded;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * {@code detect(binary)} → struct of what {@code decode} takes the bytes for. Public for the code
 * that Spark generates.
 *
 * <ul>
 *   <li>{@code encoding}: its label, such as {@code utf-8} or {@code windows-1251}
 *   <li>{@code confidence}: the probability that the text is right
 *   <li>{@code bom_length}: the bytes of the byte order mark, 0 if there is none
 *   <li>{@code malformed}: how many places are not well-formed in that encoding
 * </ul>
 */
public final class Detect extends BytesFunction<InternalRow> {
  private static final long serialVersionUID = 1;

  Detect() {
    super(
        "detect",
        new StructType()
            .add("encoding", DataTypes.StringType, false)
            .add("confidence", DataTypes.DoubleType, false)
            .add("bom_length", DataTypes.IntegerType, false)
            .add("malformed", DataTypes.IntegerType, false));
  }

  /**
   * Finds the encoding of some bytes.
   *
   * @param bytes any bytes, or null
   * @return the struct that is described above; null for null
   */
  public @Nullable InternalRow invoke(byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    Decoded decoded = decoded(bytes);
    return new GenericInternalRow(
        new Object[] {
          UTF8String.fromString(decoded.encoding().label()),
          decoded.confidence(),
          decoded.bomLength(),
          decoded.malformed().count()
        });
  }
}
