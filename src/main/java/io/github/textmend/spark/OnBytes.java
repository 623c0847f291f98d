package io.github.textmend.spark;

import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A function of bytes, before its argument is known. */
final class OnBytes implements UnboundFunction {
  private static final long serialVersionUID = 1;

  private final String name;
  private final BoundFunction function;

  OnBytes(String name, BoundFunction function) {
    this.name = name;
    this.function = function;
  }

  @Override
  public BoundFunction bind(StructType arguments) {
    StructField[] fields = arguments.fields();
    if (fields.length != 1 || !isBinary(fields[0])) {
      throw new UnsupportedOperationException(
          name
              + " takes a binary, but not "
              + OnText.types(fields)
              + "; \"cast(... as binary)\" gives the bytes of a string");
    }
    return function;
  }

  private static boolean isBinary(StructField field) {
    return field.dataType() instanceof BinaryType || field.dataType() instanceof NullType;
  }

  @Override
  public String description() {
    return name + "(binary)";
  }

  @Override
  public String name() {
    return name;
  }
}
