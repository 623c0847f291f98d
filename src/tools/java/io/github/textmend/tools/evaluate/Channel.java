package io.github.textmend.tools.evaluate;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Misreading;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What happens to a clean text on its way: misread, and handled afterwards. */
final class Channel {
  private static final String STRAIGHTENED = "“\"”\"„\"‘'’'‚'";

  private Channel() {}

  /** UTF-8 read as a charset; a byte without a character becomes the C1 control of its number. */
  static String misread(String text, Encoding readAs) {
    SingleByteCharset charset = SingleByteCharset.of(readAs);
    StringBuilder read = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      read.append(charset.decode(b & 0xFF));
    }
    return read.toString();
  }

  /** What is written in one charset read as another, or null if it cannot be, or is the same. */
  static @Nullable String misread(String text, Misreading misreading) {
    byte[] bytes = bytes(text, misreading.written());
    String read = bytes == null ? null : read(bytes, misreading.readAs());
    return text.equals(read) ? null : read;
  }

  /** The bytes of a text, or null if the charset lacks one of its characters. */
  static byte @Nullable [] bytes(String text, Encoding written) {
    if (!written.isExtendedAscii()) {
      Charset charset = written.nearestCharset().orElseThrow();
      byte[] bytes = text.getBytes(charset);
      return new String(bytes, charset).equals(text) ? bytes : null;
    }
    SingleByteCharset charset = SingleByteCharset.of(written);
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      int b = charset.encode(text.charAt(i));
      if (b < 0) {
        return null;
      }
      bytes[i] = (byte) b;
    }
    return bytes;
  }

  private static @Nullable String read(byte[] bytes, Encoding readAs) {
    if (!readAs.isExtendedAscii()) {
      String read = new String(bytes, readAs.nearestCharset().orElseThrow());
      return read.indexOf('\uFFFD') < 0 ? read : null;
    }
    StringBuilder read = new StringBuilder();
    for (byte b : bytes) {
      read.append(SingleByteCharset.of(readAs).decode(b & 0xFF));
    }
    return read.toString();
  }

  /** UTF-8 read as a charset, with something in place of bytes that have no visible character. */
  static String misreadWithLoss(String text, Encoding readAs, String replacement) {
    SingleByteCharset charset = SingleByteCharset.of(readAs);
    StringBuilder read = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = charset.decode(b & 0xFF);
      boolean lost = !charset.isDefined(b & 0xFF) || (c >= 0x80 && c < 0xA0);
      read.append(lost ? replacement : String.valueOf(c));
    }
    return read.toString();
  }

  /** Whether every byte of a text in UTF-8 has a visible character in a charset. */
  static boolean losesNothing(String text, Encoding readAs) {
    return misread(text, readAs).equals(misreadWithLoss(text, readAs, ""));
  }

  /** Curly quotation marks and apostrophes made straight. */
  static String straighten(String text) {
    String straight = text;
    for (int i = 0; i < STRAIGHTENED.length(); i += 2) {
      straight = straight.replace(STRAIGHTENED.charAt(i), STRAIGHTENED.charAt(i + 1));
    }
    return straight;
  }

  static String nfkc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  static String stripAccents(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  /** Characters beyond ASCII as numeric character references. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(c -> escaped.append(c < 0x80 ? Character.toString(c) : "&#" + c + ";"));
    return escaped.toString();
  }
}
