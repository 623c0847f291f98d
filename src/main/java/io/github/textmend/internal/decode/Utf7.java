package io.github.textmend.internal.decode;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import java.nio.charset.StandardCharsets;

/** UTF-7, by RFC 2152: UTF-16 in base64 between {@code +} and {@code -}. */
final class Utf7 {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final byte[] VALUES = values();

  private Utf7() {}

  /**
   * Whether every plus sign of a text begins a well-formed sequence, or stands for itself, and one
   * of the characters in sequences is beyond ASCII.
   */
  static boolean isWellFormed(String text) {
    int plus = text.indexOf('+');
    boolean beyondAscii = false;
    while (plus >= 0) {
      int end = endOfDigits(text, plus + 1);
      if (end == plus + 1) {
        if (end == text.length() || text.charAt(end) != '-') {
          return false;
        }
      } else {
        String units = unitsOf(text, plus + 1, end);
        if (units.isEmpty() || !isPlausible(units)) {
          return false;
        }
        beyondAscii = true;
      }
      plus = text.indexOf('+', end);
    }
    return beyondAscii;
  }

  static void decode(byte[] bytes, int start, int end, TextBuilder out) {
    String text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '+') {
        i = decodeSequence(text, i, start, out);
      } else if (c >= 0x80) {
        out.malformed(start + i, start + i + 1);
        i++;
      } else {
        out.append(c);
        i++;
      }
    }
  }

  private static int decodeSequence(String text, int plus, int start, TextBuilder out) {
    int digits = endOfDigits(text, plus + 1);
    boolean closed = digits < text.length() && text.charAt(digits) == '-';
    if (digits == plus + 1) {
      if (closed) {
        out.append('+');
      } else {
        out.malformed(start + plus, start + plus + 1);
      }
    } else {
      String units = unitsOf(text, plus + 1, digits);
      if (units.isEmpty()) {
        out.malformed(start + plus, start + digits);
      } else {
        out.append(units);
      }
    }
    return closed ? digits + 1 : digits;
  }

  private static int endOfDigits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) < VALUES.length && VALUES[text.charAt(i)] >= 0) {
      i++;
    }
    return i;
  }

  /** The units of some digits; none if they do not come out even, with zeros for the rest. */
  private static String unitsOf(String text, int start, int end) {
    int bits = (end - start) * 6;
    if (bits < 16 || bits % 16 >= 6) {
      return "";
    }
    StringBuilder units = new StringBuilder();
    int pending = 0;
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value << 6 | VALUES[text.charAt(i)];
      pending += 6;
      if (pending >= 16) {
        pending -= 16;
        units.append((char) (value >>> pending));
        value &= (1 << pending) - 1;
      }
    }
    return value == 0 ? units.toString() : "";
  }

  /**
   * Base64 is for what is not ASCII; what decodes to private or unassigned ones is something else.
   */
  private static boolean isPlausible(String units) {
    boolean beyondAscii = false;
    for (int i = 0; i < units.length(); ) {
      int codePoint = units.codePointAt(i);
      int type = UCharacter.getType(codePoint);
      if (type == ECharacterCategory.SURROGATE
          || type == ECharacterCategory.UNASSIGNED
          || type == ECharacterCategory.PRIVATE_USE
          || (type == ECharacterCategory.CONTROL && codePoint != '\n' && codePoint != '\r')) {
        return false;
      }
      beyondAscii |= codePoint >= 0x80;
      i += Character.charCount(codePoint);
    }
    return beyondAscii || units.length() == 1;
  }

  private static byte[] values() {
    byte[] values = new byte[0x80];
    java.util.Arrays.fill(values, (byte) -1);
    for (int i = 0; i < DIGITS.length(); i++) {
      values[DIGITS.charAt(i)] = (byte) i;
    }
    return values;
  }
}
