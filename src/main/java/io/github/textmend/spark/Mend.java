package io.github.textmend.spark;

import io.github.textmend.TextMend;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** {@code mend(string [, spec])} → string. Public for the code that Spark generates. */
public final class Mend extends TextFunction<UTF8String> {
  private static final long serialVersionUID = 1;

  Mend(String spec, DataType text, boolean takesSpec) {
    super("mend", spec, text, takesSpec);
  }

  @Override
  public DataType resultType() {
    return textType();
  }

  /**
   * Mends as the catalog is configured.
   *
   * @param text any text, or null
   * @return the mended text, the same instance if nothing is to be mended or the bytes are not
   *     well-formed UTF-8; null for null
   */
  public @Nullable UTF8String invoke(@Nullable UTF8String text) {
    return mend(textMend(), text);
  }

  /**
   * Mends as a spec tells.
   *
   * @param text any text, or null
   * @param spec what {@link TextMend#parse} reads, or null
   * @return as above; null if an argument is null
   * @throws IllegalArgumentException if the spec is wrong; the message names it
   */
  public @Nullable UTF8String invoke(@Nullable UTF8String text, @Nullable UTF8String spec) {
    return (text == null || spec == null) ? null : mend(Specs.parse(spec), text);
  }

  private static @Nullable UTF8String mend(TextMend textMend, @Nullable UTF8String text) {
    String source = wellFormed(text);
    if (source == null) {
      return text;
    }
    String mended = textMend.mend(source);
    return mended.equals(source) ? text : UTF8String.fromString(mended);
  }
}
