package io.github.textmend.spark;

import io.github.textmend.TextMend;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * {@code explain(string [, spec])} → array of structs, one for each edit. Public for the code that
 * Spark generates.
 *
 * <ul>
 *   <li>{@code start}, {@code end}: what was replaced, in characters of the text as it came, from
 *       0, the end exclusive; {@code target_start}, {@code target_end}: the same in the mended
 *       text. Characters are code points, as in Spark's {@code substring} and in Python
 *   <li>{@code kind}: {@code encoding} for charset damage, or the rule set's name
 *   <li>{@code chain}: array of strings such as {@code utf-8 read as windows-1252}, the misreading
 *       made last first; empty unless the kind is {@code encoding}
 *   <li>{@code confidence}: the probability that the edit is right; {@code inferred}: whether a
 *       character was filled in because its byte was lost
 *   <li>{@code before}, {@code after}: what stood there, and what stands there now
 * </ul>
 */
public final class Explain extends TextFunction<ArrayData> {
  private static final long serialVersionUID = 1;

  Explain(String spec, DataType text, boolean takesSpec) {
    super("explain", spec, text, takesSpec);
  }

  @Override
  public DataType resultType() {
    return EditRows.TYPE;
  }

  /**
   * Explains as the catalog is configured.
   *
   * @param text any text, or null
   * @return the edits that {@code mend} makes, in order; null for null
   */
  public @Nullable ArrayData invoke(@Nullable UTF8String text) {
    return text == null ? null : explain(textMend(), text);
  }

  /**
   * Explains as a spec has it.
   *
   * @param text any text, or null
   * @param spec what {@link TextMend#parse} reads, or null
   * @return as above; null if an argument is null
   * @throws IllegalArgumentException if the spec is wrong; the message names it
   */
  public @Nullable ArrayData invoke(@Nullable UTF8String text, @Nullable UTF8String spec) {
    return (text == null || spec == null) ? null : explain(Specs.parse(spec), text);
  }

  private static ArrayData explain(TextMend textMend, UTF8String text) {
    String source = wellFormed(text);
    return source == null ? EditRows.NONE : EditRows.of(textMend.explain(source));
  }
}
