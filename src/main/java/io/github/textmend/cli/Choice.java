package io.github.textmend.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One of the values of an enum, in any case. */
final class Choice<E extends Enum<E>> implements ITypeConverter<E> {
  private final E[] values;

  Choice(Class<E> type) {
    values = type.getEnumConstants();
  }

  @Override
  public E convert(String value) {
    for (E known : values) {
      if (known.toString().equalsIgnoreCase(value)) {
        return known;
      }
    }
    String list = Arrays.stream(values).map(Object::toString).collect(Collectors.joining(", "));
    throw new TypeConversionException("unknown value \"" + value + "\"; known are " + list);
  }
}
