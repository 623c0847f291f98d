package io.github.textmend.spark;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A function of a string and, if the caller likes, of a spec, before its arguments are known. */
final class OnText implements UnboundFunction {
  private static final long serialVersionUID = 1;

  private final String name;
  private final transient Binding binding;

  /** Makes the function for the type of its text, and whether a spec comes after it. */
  @FunctionalInterface
  interface Binding {
    BoundFunction bind(DataType text, boolean takesSpec);
  }

  OnText(String name, Binding binding) {
    this.name = name;
    this.binding = binding;
  }

  @Override
  public BoundFunction bind(StructType arguments) {
    StructField[] fields = arguments.fields();
    if (fields.length < 1
        || fields.length > 2
        || !Arrays.stream(fields).allMatch(OnText::isString)) {
      throw new UnsupportedOperationException(
          name + " takes a string, or a string and a spec, but not " + types(fields));
    }
    DataType text = fields[0].dataType();
    return binding.bind(
        text instanceof StringType ? text : DataTypes.StringType, fields.length > 1);
  }

  private static boolean isString(StructField field) {
    return field.dataType() instanceof StringType || field.dataType() instanceof NullType;
  }

  static String types(StructField[] fields) {
    return Arrays.stream(fields)
        .map(field -> field.dataType().sql().toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public String description() {
    return name + "(string [, spec])";
  }

  @Override
  public String name() {
    return name;
  }
}
