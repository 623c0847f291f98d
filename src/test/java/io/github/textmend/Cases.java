package io.github.textmend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Tables of cases: a line each, tabs between columns, {@code \\uXXXX} and {@code \\\\} escapes. */
final class Cases {
  private Cases() {}

  static List<Object[]> read(String name) {
    InputStream in = Objects.requireNonNull(Cases.class.getResourceAsStream("/cases/" + name));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("# ")).map(Cases::columns).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object[] columns(String line) {
    return Arrays.stream(line.split("\t", -1)).map(Cases::unescape).toArray();
  }

  private static String unescape(String column) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < column.length(); i++) {
      if (column.startsWith("\\u", i)) {
        text.append((char) Integer.parseInt(column.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        i += column.startsWith("\\\\", i) ? 1 : 0;
        text.append(column.charAt(i));
      }
    }
    return text.toString();
  }
}
