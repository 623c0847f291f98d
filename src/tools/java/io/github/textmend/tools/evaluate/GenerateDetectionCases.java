package io.github.textmend.tools.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.textmend.result.Encoding;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Makes {@code detection.jsonl}: the sentences of {@code sentences.tsv}, whole and cut to 20 and 50
 * bytes, in every encoding that can write them and is used for their language.
 */
public final class GenerateDetectionCases {
  static final Path CASES = Path.of("src/data/evaluation/detection.jsonl");
  private static final Path SENTENCES = Path.of("src/data/evaluation/sentences.tsv");
  private static final int[] SIZES = {20, 50, 200};

  private GenerateDetectionCases() {}

  public static void main(String[] arguments) throws IOException {
    Files.writeString(CASES, cases());
  }

  /** What {@code detection.jsonl} has to be. */
  static String cases() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String line : Files.readAllLines(SENTENCES, StandardCharsets.UTF_8)) {
      int tab = line.indexOf('\t');
      if (!line.startsWith("#") && tab > 0) {
        add(line.substring(0, tab), line.substring(tab + 1), lines);
      }
    }
    return lines.toString();
  }

  private static void add(String language, String sentence, StringBuilder lines)
      throws IOException {
    for (Encoding encoding : LanguageCharsets.of(language)) {
      Optional<Charset> charset = encoding.nearestCharset();
      if (charset.isEmpty() || !charset.get().canEncode()) {
        continue;
      }
      List<String> seen = new ArrayList<>();
      for (int size : SIZES) {
        String text = cut(sentence, charset.get(), size);
        if (!text.isEmpty() && !seen.contains(text)) {
          seen.add(text);
          lines.append(line(encoding, language, size, text, charset.get())).append('\n');
        }
      }
    }
  }

  /** As much of a text as its encoding writes in so many bytes; empty if it cannot write it. */
  private static String cut(String sentence, Charset charset, int size) {
    CharsetEncoder encoder = charset.newEncoder();
    String text = sentence;
    try {
      while (encoder.encode(java.nio.CharBuffer.wrap(text)).remaining() > size) {
        text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
      }
    } catch (CharacterCodingException e) {
      return "";
    }
    boolean beyondAscii = text.chars().anyMatch(c -> c >= 0x80);
    return beyondAscii ? text : "";
  }

  private static String line(
      Encoding encoding, String language, int size, String text, Charset charset)
      throws IOException {
    StringWriter writer = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(writer)) {
      json.writeStartObject();
      json.writeStringField("hex", HexFormat.of().formatHex(text.getBytes(charset)));
      json.writeStringField("charset", encoding.label());
      json.writeStringField("lang", language);
      json.writeNumberField("size", size);
      json.writeStringField("want", text);
      json.writeEndObject();
    }
    return writer.toString();
  }
}
