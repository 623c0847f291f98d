package io.github.textmend.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of bytes, as in 500, 16K, 64M, 1G. */
final class ByteCount implements ITypeConverter<Integer> {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,10})([KMG]?)B?");
  private static final long MOST = Integer.MAX_VALUE - 16;

  @Override
  public Integer convert(String value) {
    Matcher parts = FORM.matcher(value.toUpperCase(Locale.ROOT));
    if (!parts.matches()) {
      throw new TypeConversionException(
          "\"" + value + "\" is no size; write it as in 500, 16K, 64M");
    }
    int unit = " KMG".indexOf(parts.group(2).isEmpty() ? " " : parts.group(2));
    long bytes = Long.parseLong(parts.group(1)) << (10 * unit);
    if (bytes < 1 || bytes > MOST) {
      throw new TypeConversionException("size " + value + "; it has to be from 1 to 2G");
    }
    return (int) bytes;
  }
}
