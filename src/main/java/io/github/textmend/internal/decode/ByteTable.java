package io.github.textmend.internal.decode;

import com.ibm.icu.lang.UCharacter;
import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.result.Encoding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The characters of the 256 bytes of a single-byte encoding; U+FFFD where EBCDIC has none. */
final class ByteTable {
  /** All encodings that extend ASCII by single bytes, VISCII among them. */
  static final List<ByteTable> EXTENDED_ASCII = extendedAscii();

  /** The EBCDIC code pages that this Java runtime has. */
  static final List<ByteTable> EBCDIC = ebcdic();

  private static final Map<Encoding, ByteTable> BY_ENCODING = byEncoding();

  /** A capital after a small letter. */
  private static final int CAPITAL_IN_WORD = TextCost.nats(4);

  /** The encodings of DOS have a few letters of Greek among the symbols. */
  private static final int SOME_LETTERS = 20;

  private final Encoding encoding;
  private final char[] chars;

  private final int[] costs = new int[ByteCounts.KINDS];

  private final boolean[] undefined = new boolean[256];
  private final boolean latin;

  private ByteTable(Encoding encoding, char[] chars) {
    this.encoding = encoding;
    this.chars = chars;
    latin = isLatin(chars);
    int all = TextCost.jointCost(chars, 0x80);
    for (int b = 0x80; b < 0x100; b++) {
      costs[ByteCounts.ANYWHERE | b] = TextCost.aloneCost(chars[b]) - all;
      int traits = CharacterTraits.of(chars[b]);
      int script = CharacterTraits.script(traits);
      boolean foreign = script != CharacterTraits.NO_SCRIPT && script != CharacterTraits.LATIN;
      int joint = foreign ? TextCost.JOINT : 0;
      costs[ByteCounts.AFTER_CAPITAL | b] = joint;
      costs[ByteCounts.AFTER_SMALL | b] =
          joint + (UCharacter.isUpperCase(chars[b]) ? CAPITAL_IN_WORD : 0);
      costs[ByteCounts.BEFORE_LETTER | b] =
          joint + (CharacterTraits.isSymbol(traits) ? TextCost.SYMBOL_IN_WORD : 0);
    }
  }

  Encoding encoding() {
    return encoding;
  }

  /** By byte; not to be changed. */
  char[] chars() {
    return chars;
  }

  /** The table of an encoding; empty if it is not single-byte or the runtime lacks it. */
  static Optional<ByteTable> of(Encoding encoding) {
    return Optional.ofNullable(BY_ENCODING.get(encoding));
  }

  /** What a byte costs by itself, or what its place adds, as {@link ByteCounts} has them. */
  int cost(int index) {
    return costs[index];
  }

  /** Whether its letters are those of the Latin script. */
  boolean isLatin() {
    return latin;
  }

  /** Whether the strict reading of the encoding has no character for a byte. */
  boolean isUndefined(int b) {
    return undefined[b];
  }

  char charOf(byte b) {
    return chars[b & 0xFF];
  }

  private static boolean isLatin(char[] chars) {
    int others = 0;
    for (char c : chars) {
      int script = CharacterTraits.script(CharacterTraits.of(c));
      others += script > CharacterTraits.LATIN ? 1 : 0;
    }
    return others < SOME_LETTERS;
  }

  private static Map<Encoding, ByteTable> byEncoding() {
    Map<Encoding, ByteTable> tables = new EnumMap<>(Encoding.class);
    EXTENDED_ASCII.forEach(table -> tables.put(table.encoding, table));
    EBCDIC.forEach(table -> tables.put(table.encoding, table));
    return tables;
  }

  private static List<ByteTable> extendedAscii() {
    List<ByteTable> tables = new ArrayList<>();
    for (SingleByteCharset charset : SingleByteCharset.all()) {
      char[] chars = new char[256];
      for (int b = 0; b < 256; b++) {
        chars[b] = charset.decode(b);
      }
      ByteTable table = new ByteTable(charset.encoding(), chars);
      for (int b = 0xA0; b < 256; b++) {
        table.undefined[b] = !charset.isDefined(b);
      }
      tables.add(table);
    }
    tables.add(new ByteTable(Encoding.VISCII, Viscii.chars()));
    return List.copyOf(tables);
  }

  private static List<ByteTable> ebcdic() {
    byte[] all = new byte[256];
    for (int b = 0; b < 256; b++) {
      all[b] = (byte) b;
    }
    List<ByteTable> tables = new ArrayList<>();
    for (Encoding encoding : List.of(Encoding.IBM500, Encoding.IBM037, Encoding.IBM1047)) {
      encoding
          .nearestCharset()
          .map(charset -> new String(all, charset).replace('\u0085', '\n'))
          .filter(text -> text.length() == all.length)
          .ifPresent(text -> tables.add(new ByteTable(encoding, text.toCharArray())));
    }
    return List.copyOf(tables);
  }
}
