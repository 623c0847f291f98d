package io.github.textmend.tools.charset;

import io.github.textmend.result.Encoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Makes the charset tables from {@code src/data/charset}, and the list of checksums of input and
 * output. Usage: {@code GenerateCharsets [--check]} in the project's folder.
 */
public final class GenerateCharsets {
  static final Path DATA = Path.of("src/data/charset");
  static final Path TABLES =
      Path.of("src/main/resources/io/github/textmend/internal/charset/single-byte.tables");
  static final Path CHECKSUMS = DATA.resolve("checksums.sha256");
  private static final int UNDEFINED = 0xFFFD;

  private GenerateCharsets() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      Files.createDirectories(TABLES.getParent());
      Files.write(TABLES, tables());
      Files.writeString(CHECKSUMS, checksums());
    } else if (!isUpToDate()) {
      System.err.println(TABLES + " or " + CHECKSUMS + " is not what " + DATA + " gives");
      System.exit(1);
    }
  }

  /** Whether the checked-in files are what the inputs give. */
  static boolean isUpToDate() throws IOException {
    boolean sameTables = java.util.Arrays.equals(tables(), Files.readAllBytes(TABLES));
    return sameTables && checksums().equals(Files.readString(CHECKSUMS));
  }

  private static byte[] tables() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Encoding encoding : Encoding.values()) {
      if (encoding.isExtendedAscii()) {
        for (int c : read(file(encoding))) {
          out.write(c >> 8);
          out.write(c);
        }
      }
    }
    return out.toByteArray();
  }

  private static Path file(Encoding encoding) {
    return DATA.resolve(encoding.label() + ".txt");
  }

  private static List<Integer> read(Path file) throws IOException {
    List<Integer> characters = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.startsWith("#")) {
        for (String entry : line.split(" ", -1)) {
          characters.add(entry.equals("-") ? UNDEFINED : Integer.parseInt(entry, 16));
        }
      }
    }
    if (characters.size() != 0x80) {
      throw new IOException(file + " has " + characters.size() + " entries, not 128");
    }
    return characters;
  }

  private static String checksums() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Encoding encoding : Encoding.values()) {
      if (encoding.isExtendedAscii()) {
        lines.append(checksum(Files.readAllBytes(file(encoding)), encoding.label() + ".txt"));
      }
    }
    return lines.append(checksum(tables(), TABLES.getFileName().toString())).toString();
  }

  private static String checksum(byte[] bytes, String name) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest) + "  " + name + "\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
