package io.github.textmend.internal.normalize;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Encoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decodes escapes: {@code backslash}, {@code percent}, {@code quoted-printable}, {@code utf-7},
 * those asked for. Bytes are UTF-8 where they can be, and windows-1252 otherwise. An escape for a
 * control, a lone surrogate, or a character that could start another escape stays.
 */
public final class Escapes extends RuleSet {
  private static final String STARTS = "\\%=+&";
  private static final int BEYOND_HEX = -1;

  private final boolean backslash;
  private final boolean percent;
  private final boolean quotedPrintable;
  private final boolean utf7;

  public Escapes(String forms) {
    this(List.of(forms.split("\\+", -1)));
  }

  private Escapes(List<String> forms) {
    super(Edit.Kind.ESCAPE, Alphabet.of(starts(forms)));
    backslash = forms.contains("backslash");
    percent = forms.contains("percent");
    quotedPrintable = forms.contains("quoted-printable");
    utf7 = forms.contains("utf-7");
  }

  private static String starts(List<String> forms) {
    return (forms.contains("backslash") ? "\\" : "")
        + (forms.contains("percent") ? "%" : "")
        + (forms.contains("quoted-printable") ? "=" : "")
        + (forms.contains("utf-7") ? "+" : "");
  }

  @Override
  void rewrite(String text, Rewriter out) {
    int i = next(text, 0);
    while (i < text.length()) {
      i = next(text, Math.max(i + 1, decode(text, i, out)));
    }
  }

  /** The end of what was decoded, if anything was. */
  private int decode(String text, int at, Rewriter out) {
    return switch (text.charAt(at)) {
      case '\\' ->
          backslash && isByte(text, at, "\\x")
              ? bytes(text, at, "\\x", out)
              : backslash ? Backslash.decode(text, at, out) : at;
      case '%' -> percent ? bytes(text, at, "%", out) : at;
      case '=' -> quotedPrintable ? bytes(text, at, "=", out) : at;
      default -> utf7 ? Utf7.decode(text, at, out) : at;
    };
  }

  /** Whether an escape for this character may be decoded. */
  static boolean isPlain(int codePoint) {
    boolean control = codePoint < ' ' || (codePoint >= 0x7F && codePoint < 0xA0);
    boolean surrogate = codePoint >= 0xD800 && codePoint < 0xE000;
    return !control && !surrogate && STARTS.indexOf(codePoint) < 0;
  }

  /** A run of escaped bytes. */
  private static int bytes(String text, int start, String mark, Rewriter out) {
    int size = mark.length() + 2;
    int end = start;
    while (isByte(text, end, mark)) {
      end += size;
    }
    byte[] bytes = new byte[(end - start) / size];
    for (int i = 0; i < bytes.length; i++) {
      int digits = start + i * size + mark.length();
      bytes[i] = (byte) (hex(text, digits) << 4 | hex(text, digits + 1));
    }
    int done = 0;
    while (done < bytes.length) {
      int from = start + done * size;
      int units = lengthOfSequence(bytes, done);
      String decoded = decoded(bytes, done, units);
      if (decoded != null) {
        out.replace(from, from + units * size, decoded);
      }
      done += units;
    }
    return end;
  }

  private static boolean isByte(String text, int at, String mark) {
    int digits = at + mark.length();
    return text.startsWith(mark, at)
        && hex(text, digits) != BEYOND_HEX
        && hex(text, digits + 1) != BEYOND_HEX;
  }

  static int hex(String text, int at) {
    char c = Chars.at(text, at);
    return c < 0x80 ? Character.digit(c, 16) : BEYOND_HEX;
  }

  /** The bytes of a UTF-8 sequence by its lead, if so many are there and all continue; else 1. */
  private static int lengthOfSequence(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
    if (at + length > bytes.length) {
      return 1;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length));
      return length;
    } catch (CharacterCodingException e) {
      return 1;
    }
  }

  private static @Nullable String decoded(byte[] bytes, int at, int length) {
    String decoded =
        length == 1
            ? String.valueOf(SingleByteCharset.of(Encoding.WINDOWS_1252).decode(bytes[at] & 0xFF))
            : new String(Arrays.copyOfRange(bytes, at, at + length), StandardCharsets.UTF_8);
    return isPlain(decoded.codePointAt(0)) ? decoded : null;
  }
}
