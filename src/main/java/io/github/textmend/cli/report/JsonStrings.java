package io.github.textmend.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.Locale;

/**
 * Writes any string, also one with half a surrogate pair, which has no form in UTF-8: it is written
 * as an escape, and a parser gives it back.
 */
final class JsonStrings {
  private JsonStrings() {}

  static void writeField(JsonGenerator json, String name, String text) throws IOException {
    json.writeFieldName(name);
    if (hasLoneSurrogate(text)) {
      json.writeRawValue(quoted(text));
    } else {
      json.writeString(text);
    }
  }

  private static boolean hasLoneSurrogate(String text) {
    return text.codePoints().anyMatch(JsonStrings::isSurrogate);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 16).append('"');
    JsonStringEncoder encoder = JsonStringEncoder.getInstance();
    text.codePoints()
        .forEach(
            c -> {
              if (isSurrogate(c)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04X", c));
              } else {
                quoted.append(encoder.quoteAsString(Character.toString(c)));
              }
            });
    return quoted.append('"').toString();
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
