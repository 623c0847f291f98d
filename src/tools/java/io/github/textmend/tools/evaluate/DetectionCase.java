package io.github.textmend.tools.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.result.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Some bytes, and the text they mean.
 *
 * @param group what it is counted under: a size, or the language of a folder
 * @param charset the name of the charset they are in
 * @param name where they are from
 * @param hex the bytes, in hexadecimal digits
 * @param wanted the text; more than one where charsets of that name differ in a few characters
 */
record DetectionCase(String group, String charset, String name, String hex, Set<String> wanted) {

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** Cases of a file of JSON lines, or of a folder {@code <language>/<charset>.txt}. */
  static List<DetectionCase> read(Path path) throws IOException {
    return Files.isDirectory(path) ? readFolder(path) : readLines(path);
  }

  private static List<DetectionCase> readLines(Path path) throws IOException {
    List<DetectionCase> cases = new ArrayList<>();
    try (InputStream file = Files.newInputStream(path);
        InputStream in = path.toString().endsWith(".gz") ? new GZIPInputStream(file) : file) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        Map<String, String> fields = fields(line);
        cases.add(
            new DetectionCase(
                fields.getOrDefault("size", ""),
                fields.getOrDefault("charset", ""),
                fields.getOrDefault("lang", ""),
                fields.getOrDefault("hex", ""),
                Set.of(fields.getOrDefault("want", ""))));
      }
    }
    return cases;
  }

  private static Map<String, String> fields(String line) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        fields.put(name, parser.getText());
      }
    }
    return fields;
  }

  private static List<DetectionCase> readFolder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files =
          found
              .filter(f -> Files.isRegularFile(f) && f.getNameCount() > folder.getNameCount() + 1)
              .toList();
    }
    List<DetectionCase> cases = new ArrayList<>();
    for (Path file : files.stream().sorted().toList()) {
      byte[] bytes = Files.readAllBytes(file);
      String charset = charsetOf(String.valueOf(file.getFileName()));
      Set<String> wanted = wanted(charset, bytes);
      String group = folder.relativize(file).getName(0).toString();
      if (wanted.isEmpty()) {
        System.err.println(file + ": no charset of that name; left out");
      } else {
        cases.add(
            new DetectionCase(
                group, charset, file.toString(), HexFormat.of().formatHex(bytes), wanted));
      }
    }
    return cases;
  }

  private static String charsetOf(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".be") || name.endsWith(".le")) {
      return name.replace(".", "");
    }
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static Set<String> wanted(String name, byte[] bytes) {
    Set<String> texts = new LinkedHashSet<>();
    Optional<Encoding> encoding = Encoding.find(name);
    encoding.flatMap(Encoding::nearestCharset).ifPresent(c -> texts.add(decode(bytes, c)));
    encoding.filter(Encoding::isExtendedAscii).ifPresent(e -> texts.add(decode(bytes, e)));
    if (isSupported(name)) {
      texts.add(decode(bytes, Charset.forName(name)));
    }
    return texts;
  }

  private static String decode(byte[] bytes, Encoding encoding) {
    SingleByteCharset charset = SingleByteCharset.of(encoding);
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      text.append(charset.decode(b & 0xFF));
    }
    return text.toString();
  }

  private static boolean isSupported(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String decode(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
