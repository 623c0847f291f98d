package io.github.textmend.spark;

import io.github.textmend.TextMend;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** {@code is_damaged(string [, spec])} → boolean. Public for the code that Spark generates. */
public final class IsDamaged extends TextFunction<Boolean> {
  private static final long serialVersionUID = 1;

  IsDamaged(String spec, DataType text, boolean takesSpec) {
    super("is_damaged", spec, text, takesSpec);
  }

  @Override
  public DataType resultType() {
    return DataTypes.BooleanType;
  }

  /**
   * Tells as the catalog is configured.
   *
   * @param text any text, or null
   * @return whether {@code mend} would undo charset damage; null for null
   */
  public @Nullable Boolean invoke(@Nullable UTF8String text) {
    return text == null ? null : isDamaged(textMend(), text);
  }

  /**
   * Tells as a spec has it.
   *
   * @param text any text, or null
   * @param spec what {@link TextMend#parse} reads, or null
   * @return as above; null if an argument is null
   * @throws IllegalArgumentException if the spec is wrong; the message names it
   */
  public @Nullable Boolean invoke(@Nullable UTF8String text, @Nullable UTF8String spec) {
    return (text == null || spec == null) ? null : isDamaged(Specs.parse(spec), text);
  }

  private static boolean isDamaged(TextMend textMend, UTF8String text) {
    String source = wellFormed(text);
    return source != null && textMend.isDamaged(source);
  }
}
