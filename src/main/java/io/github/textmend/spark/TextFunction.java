package io.github.textmend.spark;

import io.github.textmend.TextMend;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * What the functions of a text share: their arguments, and the configuration they follow.
 *
 * @param <R> the Java type of the result
 */
abstract class TextFunction<R> implements ScalarFunction<R> {
  private static final long serialVersionUID = 1;

  private final String name;
  private final String spec;

  @SuppressWarnings("serial") // Every type of Spark is serializable; DataType does not say so.
  private final DataType text;

  private final boolean takesSpec;
  private transient @Nullable TextMend textMend;

  TextFunction(String name, String spec, DataType text, boolean takesSpec) {
    this.name = name;
    this.spec = spec;
    this.text = text;
    this.takesSpec = takesSpec;
  }

  /** What a call without a spec follows. */
  final TextMend textMend() {
    TextMend made = textMend;
    if (made == null) {
      made = Specs.parse(spec);
      textMend = made;
    }
    return made;
  }

  final DataType textType() {
    return text;
  }

  @Override
  public final DataType[] inputTypes() {
    return takesSpec ? new DataType[] {text, DataTypes.StringType} : new DataType[] {text};
  }

  @Override
  public final String name() {
    return name;
  }

  /** Functions of one canonical name are the same to Spark, so the spec is part of it. */
  @Override
  public final String canonicalName() {
    return getClass().getName() + "(" + text.sql() + (takesSpec ? ", spec)" : ") " + spec);
  }

  /** By these Spark knows that two calls in a query are the same expression. */
  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof TextFunction<?> that && canonicalName().equals(that.canonicalName());
  }

  @Override
  public final int hashCode() {
    return canonicalName().hashCode();
  }

  /** Stands in the plan, and in the name of a column that the query gives none. */
  @Override
  public final String toString() {
    return name;
  }

  /**
   * A string of Spark as one of Java; null if it is null, or not well-formed UTF-8, of which Java
   * would show less than is there.
   */
  static @Nullable String wellFormed(@Nullable UTF8String text) {
    if (text == null) {
      return null;
    }
    String string = text.toString();
    boolean lossless = string.indexOf('\uFFFD') < 0 || UTF8String.fromString(string).equals(text);
    return lossless ? string : null;
  }
}
