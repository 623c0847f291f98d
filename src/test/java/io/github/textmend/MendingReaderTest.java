package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.textmend.result.Encoding;
import io.github.textmend.result.Mended;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;

class MendingReaderTest {
  private static final TextMend TEXT_MEND = TextMend.of(Preset.ENCODING);
  private static final TextMend STANDARD = TextMend.of(Preset.STANDARD);

  /** Gives its text in pieces of random length, one unit at least. */
  private static final class Pieces extends Reader {
    private final String text;
    private final Random random;
    private int at;

    Pieces(String text, long seed) {
      this.text = text;
      random = new Random(seed);
    }

    @Override
    public int read(char[] into, int offset, int length) {
      if (at == text.length()) {
        return -1;
      }
      int most = Math.min(length, text.length() - at);
      int count = 1 + random.nextInt(Math.min(most, 40));
      text.getChars(at, at + count, into, offset);
      at += count;
      return count;
    }

    @Override
    public void close() {}
  }

  /** Bytes in pieces, likewise. */
  private static final class BytePieces extends InputStream {
    private final byte[] bytes;
    private final Random random;
    private int at;

    BytePieces(byte[] bytes, long seed) {
      this.bytes = bytes;
      random = new Random(seed);
    }

    @Override
    public int read() {
      return at == bytes.length ? -1 : bytes[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (at == bytes.length) {
        return -1;
      }
      int count = 1 + random.nextInt(Math.min(Math.min(length, bytes.length - at), 40));
      System.arraycopy(bytes, at, into, offset, count);
      at += count;
      return count;
    }
  }

  @Property(tries = 300)
  void piecesDoNotMatter(@ForAll("texts") String text, @ForAll long seed, @ForAll @Positive int n)
      throws IOException {
    assertEquals(TEXT_MEND.mend(text), inPieces(TEXT_MEND.reader(new Pieces(text, seed)), n));
    assertEquals(STANDARD.mend(text), inPieces(STANDARD.reader(new Pieces(text, seed)), n));
  }

  @Property(tries = 100)
  void piecesOfBytesDoNotMatter(@ForAll byte[] bytes, @ForAll long seed, @ForAll @Positive int n)
      throws IOException {
    String whole = inPieces(TEXT_MEND.reader(new ByteArrayInputStream(bytes)), Integer.MAX_VALUE);
    assertEquals(whole, inPieces(TEXT_MEND.reader(new BytePieces(bytes, seed)), n));
  }

  @Property(tries = 100)
  void placesAreThoseOfTheWholeText(@ForAll("texts") String text, @ForAll long seed)
      throws IOException {
    Mended whole = TEXT_MEND.explain(text);
    MendingReader reader = TEXT_MEND.reader(new Pieces(text, seed));
    char[] into = new char[7];
    for (int count = reader.read(into); count >= 0; count = reader.read(into)) {
      long end = reader.position();
      for (long at = end - count; at < end; at++) {
        assertEquals(whole.offsets().toSource((int) at), reader.toSource(at));
      }
    }
  }

  @Property(tries = 100)
  void theLinesThatAreReadTellEveryEdit(@ForAll("texts") String text, @ForAll long seed)
      throws IOException {
    MendingReader reader = STANDARD.reader(new Pieces(text, seed));
    List<String> edits = new ArrayList<>();
    char[] into = new char[7];
    long known = -1;
    for (int count = reader.read(into); count >= 0; count = reader.read(into)) {
      if (reader.linesStart() > known) {
        known = reader.linesStart();
        edits.addAll(told(reader.lines(), (int) known));
      }
    }
    assertEquals(told(STANDARD.explain(text), 0), edits);
  }

  private static List<String> told(Mended lines, int start) {
    return lines.edits().stream()
        .map(
            edit ->
                (start + edit.source().start())
                    + edit.source().of(lines.source())
                    + ">"
                    + edit.target().of(lines.text()))
        .toList();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> parts =
        Arbitraries.of(
            List.of(
                "donâ€™t ",
                "Ã©tÃ©",
                "\n",
                "clean ",
                "Привет",
                "ÐŸÑ€Ð¸",
                "\r\n",
                "😀",
                "&amp;",
                "é",
                "†",
                "a\u0301"));
    return parts.list().ofMaxSize(60).map(list -> String.join("", list));
  }

  @Test
  void aLongLineIsMendedInPartsWhateverThePieces() throws IOException {
    String line = "donâ€™t say Ã©tÃ© ".repeat(20_000);
    String expected = "don’t say été ".repeat(20_000);
    assertEquals(expected, inPieces(TEXT_MEND.reader(new StringReader(line)), 1000));
    assertEquals(expected, inPieces(TEXT_MEND.reader(new Pieces(line, 5)), 1 << 20));
  }

  @Test
  void aLineWithoutEndTakesBoundedMemory() throws IOException {
    Reader endless =
        new Reader() {
          private long left = 300_000_000;

          @Override
          public int read(char[] into, int offset, int length) {
            if (left <= 0) {
              return -1;
            }
            java.util.Arrays.fill(into, offset, offset + length, 'é');
            left -= length;
            return length;
          }

          @Override
          public void close() {}
        };
    long units = 0;
    char[] into = new char[1 << 16];
    MendingReader reader = TEXT_MEND.reader(endless);
    for (int count = reader.read(into); count >= 0; count = reader.read(into)) {
      units += count;
    }
    assertTrue(units >= 300_000_000, units + " units");
  }

  @Test
  void surrogatesStayTogether() throws IOException {
    String line = "x" + "😀".repeat(MendingReader.WINDOW);
    assertEquals(line, inPieces(TEXT_MEND.reader(new StringReader(line)), 999));
  }

  @Test
  void bytesAreDecodedAndMended() throws IOException {
    byte[] bytes = "Завтра утром мы поедем на дачу.\n".getBytes(Charset.forName("KOI8-R"));
    MendingReader reader = TEXT_MEND.reader(new ByteArrayInputStream(bytes));
    assertEquals(Optional.of(Encoding.KOI8_R), reader.encoding());
    assertEquals("Завтра утром мы поедем на дачу.\n", inPieces(reader, 10));
    byte[] utf8 = "donâ€™t\n".getBytes(StandardCharsets.UTF_8);
    assertEquals("don’t\n", inPieces(TEXT_MEND.reader(new ByteArrayInputStream(utf8)), 10));
  }

  @Test
  void strayBytesFarDownAreReadAndCounted() throws IOException {
    byte[] bytes =
        ("Größe\n" + "plain\n".repeat(20_000) + "caf?\n").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xE9;
    MendingReader reader = TEXT_MEND.reader(new ByteArrayInputStream(bytes));
    assertTrue(inPieces(reader, 5000).endsWith("café\n"));
    assertEquals(1, reader.malformedCount());
  }

  @Test
  void placesOfEarlierReadsAreRefused() throws IOException {
    MendingReader reader = TEXT_MEND.reader(new StringReader("Ã©tÃ©, donâ€™t"));
    reader.read(new char[3]);
    reader.read(new char[3]);
    assertEquals(8, reader.toSource(6));
    assertThrows(IndexOutOfBoundsException.class, () -> reader.toSource(1));
    assertThrows(IndexOutOfBoundsException.class, () -> reader.toSource(7));
  }

  private static String inPieces(Reader reader, int most) throws IOException {
    StringWriter out = new StringWriter();
    char[] into = new char[Math.min(most, 1 << 16)];
    for (int count = reader.read(into); count >= 0; count = reader.read(into)) {
      out.write(into, 0, count);
    }
    return out.toString();
  }
}
