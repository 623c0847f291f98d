package io.github.textmend.internal.charset;

import io.github.textmend.result.Encoding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
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

  /** Where second bytes begin; in GB18030 smaller ones are of four-byte characters. */
  private static final int FIRST_SECOND = 0x40;

  private final Encoding encoding;

  /** Code point and length by lead and second byte, each less 80 and 0; 0 where there is none. */
  private final int[] pairs = new int[0x8000];

  /** The same after the byte 8F of EUC-JP. */
  private final int[] shifted;

  /** The bytes of a UTF-16 unit, the first highest; 0 where there are none. */
  private final int[] bytes = new int[0x10000];

  /** Units that can be written in more than one way. */
  private final BitSet ambiguous = new BitSet();

  /** The same, in ascending order. */
  private final char[] ambiguousUnits;

  /** The bytes of these that are not the usual ones, in the order of the units. */
  private final int[] others;

  private MultiByteCharset(Encoding encoding, Charset charset) {
    this.encoding = encoding;
    shifted = encoding == Encoding.EUC_JP ? new int[0x8000] : new int[0];
    putSequences(new SequenceDecoder(charset));
    putUndefined();
    ambiguousUnits = unitsOf(ambiguous);
    for (char c : ambiguousUnits) {
      bytes[c] = usualBytes(charset, c);
    }
    others = new int[ambiguousUnits.length];
    putOthers();
  }

  private void putSequences(SequenceDecoder decoder) {
    for (int lead = 0xFF; lead >= 0x80; lead--) {
      int single = decoder.codePoint(lead, 1);
      if (single == SequenceDecoder.NOTHING) {
        putPairs(decoder, lead);
      } else {
        Arrays.fill(pairs, (lead - 0x80) << 8, (lead - 0x7F) << 8, TextCharset.decoded(single, 1));
        putBytes(single, lead);
      }
    }
  }

  private static char[] unitsOf(BitSet set) {
    char[] units = new char[set.cardinality()];
    int size = 0;
    for (int c = set.nextSetBit(0); c >= 0; c = set.nextSetBit(c + 1)) {
      units[size++] = (char) c;
    }
    return units;
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
    return Arrays.binarySearch(ambiguousUnits, (char) c);
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
  public boolean isLeadOfLonger(int lead) {
    return lead == SHIFT_3 && shifted.length > 0;
  }

  @Override
  public int bytesOf(char c) {
    return bytes[c];
  }

  private void putPairs(SequenceDecoder decoder, int lead) {
    for (int second = 0xFF; second >= FIRST_SECOND; second--) {
      int index = (lead - 0x80) << 8 | second;
      put(pairs, index, decoder, lead << 8 | second, 2);
      if (shifted.length > 0 && second >= 0x80) {
        put(shifted, index, decoder, SHIFT_3 << 16 | lead << 8 | second, 3);
      }
    }
  }

  private void put(int[] table, int index, SequenceDecoder decoder, int packed, int length) {
    int codePoint = decoder.codePoint(packed, length);
    if (codePoint != SequenceDecoder.NOTHING) {
      table[index] = TextCharset.decoded(codePoint, length);
      putBytes(codePoint, packed);
    }
  }

  private void putBytes(int codePoint, int packed) {
    if (codePoint < 0x10000) {
      ambiguous.set(codePoint, bytes[codePoint] != 0);
      bytes[codePoint] = packed;
    }
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
