package io.github.textmend.tools.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A damaged text beside the text that it was.
 *
 * @param category the kind of damage
 * @param variant the charset or handling within the kind
 * @param language the language's code
 */
public record Case(String category, String variant, String language, String text, String want) {
  /** Reads a file of JSON lines, compressed if its name ends in {@code .gz}. */
  public static List<Case> read(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    JsonFactory json = new JsonFactory();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        cases.add(parse(json, line));
      }
    }
    return cases;
  }

  private static Case parse(JsonFactory json, String line) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = json.createParser(line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        fields.put(name, parser.getText());
      }
    }
    return new Case(
        fields.getOrDefault("cat", ""),
        fields.getOrDefault("sub", ""),
        fields.getOrDefault("lang", ""),
        fields.getOrDefault("text", ""),
        fields.getOrDefault("want", ""));
  }
}
