package io.github.textmend.cli.report;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The name of a file as a URI reference: relative to the folder that the command runs in if the
 * file is below it, else absolute.
 */
final class ArtifactUri {
  private static final String UNRESERVED = "-._~/";

  private ArtifactUri() {}

  static boolean isRelative(String uri) {
    return !uri.startsWith("file:");
  }

  static String of(String file) {
    if (file.equals("-")) {
      return file;
    }
    try {
      Path folder = Path.of("").toAbsolutePath();
      Path path = folder.resolve(file).normalize();
      return path.startsWith(folder)
          ? escaped(slashed(folder.relativize(path)))
          : "file://" + escaped(rooted(slashed(path)));
    } catch (InvalidPathException e) {
      return escaped(file);
    }
  }

  private static String slashed(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }

  /** A path with a drive gets a slash before it. */
  private static String rooted(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }

  private static String escaped(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      if (isUnreserved(b)) {
        uri.append((char) b);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
      }
    }
    return uri.toString();
  }

  private static boolean isUnreserved(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || UNRESERVED.indexOf(b) >= 0;
  }
}
