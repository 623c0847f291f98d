package io.github.textmend.internal.charset;

import io.github.textmend.result.Encoding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * An East Asian charset of one to four bytes a character, as tables both ways.
 *
 * <p>The tables are made from the runtime's charset on first use; a runtime without the module
 * {@code jdk.charsets} does not have it. Bytes below 80 are ASCII where they do not follow a lead
 * byte. Immutable.
 */
public final class MultiByteCharset implements TextCharset {
  private record Source(Encoding encoding, String name) {}

  /**
   * Those that text is read as, commonest first. Big5 twice: where browsers read characters of Hong
   * Kong, other software has kana.
   */
  private static final List<Source> SOURCES =
      List.of(
          new Source(Encoding.GB18030, "GB18030"),
          new Source(Encoding.WINDOWS_31J, "windows-31j"),
          new Source(Encoding.BIG5, "Big5"),
          new Source(Encoding.WINDOWS_949, "x-windows-949"),
          new Source(Encoding.EUC_JP, "EUC-JP"),
          new Source(Encoding.BIG5, "x-MS950-HKSCS"));

  private static final int SHIFT_3 = 0x8F;

  private final Encoding encoding;

  /** Code point and length by lead and second byte, each less 80 and 0; 0 where there is none. */
  private final int[] pairs = new int[0x8000];

  /** The same after the byte 8F of EUC-JP. */
  private final int[] shifted;

  /** The bytes of a UTF-16 unit, the first highest; 0 where there are none. */
  private final int[] bytes = new int[0x10000];

  /** Units that can be written in more than one way. */
  private final BitSet ambiguous = new BitSet();

  /** The bytes of these that are not the usual ones, in the order of the units. */
  private final int[] others;

  private MultiByteCharset(Encoding encoding, Charset charset) {
    this.encoding = encoding;
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    shifted = encoding == Encoding.EUC_JP ? new int[0x8000] : new int[0];
    for (int lead = 0xFF; lead >= 0x80; lead--) {
      for (int second = 0xFF; second >= 0; second--) {
        put(decoder, pairs, (lead - 0x80) << 8 | second, lead, second);
        if (shifted.length > 0) {
          put(decoder, shifted, (lead - 0x80) << 8 | second, SHIFT_3, lead, second);
        }
      }
      int single = codePoint(decoder, lead);
      if (single >= 0) {
        Arrays.fill(pairs, (lead - 0x80) << 8, (lead - 0x7F) << 8, TextCharset.decoded(single, 1));
        putBytes(single, lead);
      }
    }
    putUndefined();
    ambiguous.stream().forEach(c -> bytes[c] = usualBytes(charset, (char) c));
    others = new int[ambiguous.cardinality()];
    putOthers();
  }

  private void putOthers() {
    for (int index = 0; index < pairs.length; index++) {
      int c = TextCharset.codePointOf(pairs[index]);
      int packed = 0x8000 | index;
      if (ambiguous.get(c) && bytes[c] != packed && TextCharset.lengthOf(pairs[index]) == 2) {
        others[place(c)] = packed;
      }
    }
  }

  private int place(int c) {
    return ambiguous.get(0, c).cardinality();
  }

  /** Whether a UTF-16 unit can be written in more than one way. */
  public boolean hasOtherBytes(char c) {
    return ambiguous.get(c);
  }

  /**
   * Other bytes than {@link #bytesOf the usual ones} that read as a UTF-16 unit, the first highest;
   * 0 if there are none.
   */
  public int otherBytesOf(char c) {
    return ambiguous.get(c) ? others[place(c)] : 0;
  }

  /** Of several ways to write a character the one that the charset's encoder takes. */
  private int usualBytes(Charset charset, char c) {
    ByteBuffer encoded = charset.encode(CharBuffer.wrap(new char[] {c}));
    int packed = 0;
    while (encoded.hasRemaining()) {
      packed = packed << 8 | (encoded.get() & 0xFF);
    }
    return packed < 0x80 ? bytes[c] : packed;
  }

  /** How software reads bytes that the charset does not define, where it does not give up. */
  private void putUndefined() {
    putIfFree(0x80, 0x80);
    putIfFree(0xA0, 0xA0);
    if (encoding == Encoding.WINDOWS_31J) {
      putIfFree(0xF8F0, 0xA0);
      for (int b = 0xFD; b <= 0xFF; b++) {
        putIfFree(0xF8F1 + b - 0xFD, b);
      }
    }
  }

  private void putIfFree(int codePoint, int b) {
    if (bytes[codePoint] == 0) {
      bytes[codePoint] = b;
    }
  }

  /** Those that the runtime has, commonest first. */
  public static List<MultiByteCharset> all() {
    return All.CHARSETS;
  }

  @Override
  public Encoding encoding() {
    return encoding;
  }

  @Override
  public int decodeAt(byte[] text, int at, int end) {
    int lead = text[at] & 0xFF;
    int second = at + 1 < end ? text[at + 1] & 0xFF : 0;
    int found = pairs[(lead - 0x80) << 8 | second];
    if (found == 0 && lead == SHIFT_3 && shifted.length > 0 && at + 2 < end && second >= 0x80) {
      found = shifted[(second - 0x80) << 8 | (text[at + 2] & 0xFF)];
    }
    return found == 0 ? MALFORMED : found;
  }

  @Override
  public int bytesOf(char c) {
    return bytes[c];
  }

  private void put(CharsetDecoder decoder, int[] table, int index, int... sequence) {
    int codePoint = codePoint(decoder, sequence);
    if (codePoint >= 0) {
      table[index] = TextCharset.decoded(codePoint, sequence.length);
      putBytes(codePoint, sequence);
    }
  }

  private void putBytes(int codePoint, int... sequence) {
    if (codePoint < 0x10000) {
      int packed = 0;
      for (int b : sequence) {
        packed = packed << 8 | b;
      }
      ambiguous.set(codePoint, bytes[codePoint] != 0);
      bytes[codePoint] = packed;
    }
  }

  /** The one code point that bytes are, or -1. */
  private static int codePoint(CharsetDecoder decoder, int... sequence) {
    byte[] in = new byte[sequence.length];
    for (int i = 0; i < in.length; i++) {
      in[i] = (byte) sequence[i];
    }
    CharBuffer out = CharBuffer.allocate(4);
    boolean wrong = decoder.reset().decode(ByteBuffer.wrap(in), out, true).isError();
    if (wrong) {
      return -1;
    }
    String text = out.flip().toString();
    boolean isOne = !text.isEmpty() && text.codePointCount(0, text.length()) == 1;
    return isOne && text.codePointAt(0) >= 0x80 ? text.codePointAt(0) : -1;
  }

  private static final class All {
    static final List<MultiByteCharset> CHARSETS = load();

    private All() {}

    private static List<MultiByteCharset> load() {
      List<MultiByteCharset> charsets = new ArrayList<>();
      for (Source source : SOURCES) {
        if (Charset.isSupported(source.name())) {
          charsets.add(new MultiByteCharset(source.encoding(), Charset.forName(source.name())));
        }
      }
      return List.copyOf(charsets);
    }
  }
}
