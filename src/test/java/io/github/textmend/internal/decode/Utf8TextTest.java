package io.github.textmend.internal.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8TextTest {
  @Property
  void aTextComesOutAsItWas(@ForAll("texts") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertEquals(text, decode(bytes));
  }

  @Property
  void oneOtherByteIsReadAsTheRuntimeReadsIt(
      @ForAll("texts") String text, @ForAll int place, @ForAll byte other) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0) {
      bytes[Math.floorMod(place, bytes.length)] = other;
    }
    assertEquals(ofRuntime(bytes), decode(bytes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "C0AF",
        "C1BF",
        "C2",
        "C3C3A9",
        "E080AF",
        "EDA080",
        "EDBFBF",
        "E282",
        "F08080AF",
        "F4908080",
        "F5808080",
        "FF",
        "C3A9C3A9C3A9C1A9",
        "C3A9C0A9C3A9C3A9",
        "61C3A9C3A9C3A9C3",
        "E4BDA0E5A5BDE4BDA0E5A5BDE09FBFE4BDA0E5A5BDE4BDA0E5A5BDE4BDA0E5A5BDE4BDA0E5A5BD",
        "E4BDA0E5A5BDE4BDA0E5A5BDEDA080E4BDA0E5A5BDE4BDA0E5A5BDE4BDA0E5A5BDE4BDA0E5A5BD",
        "E4BDA0E5A5BDE4BDA0E5A5BDE4BD20E4BDA0E5A5BDE4BDA0E5A5BDE4BDA0E5A5BDE4BDA0E5A5BD",
        "D0B4D0B0D0B4D0B0C1BFD0B4D0B0D0B4D0B0D0B4D0B0D0B4D0B0D0B4D0B0D0B4D0B0D0B4D0B0",
        "C3A92E2E2E2E2E2E2E2E2E2E2E2E2E2E2E2E2E2E2E2E2E2E2E2E2E2E2E2E2E2E2E2E2E2E2EFF2E2E"
      })
  void whatIsNotWellFormedHasNoText(String hex) {
    assertEquals(null, decode(HexFormat.of().parseHex(hex)));
  }

  /** Wherever it stands in the words of eight bytes that are looked at together, and at the end. */
  @ParameterizedTest
  @CsvSource({
    "80, a continuation byte alone",
    "C080, U+0000 overlong",
    "C1BF, U+007F overlong",
    "C3, a lead of two alone",
    "D0, a Cyrillic lead alone",
    "E09FBF, U+07FF overlong",
    "E0A0, two of three",
    "E4BD, two of three",
    "EDA080, a high surrogate",
    "EDBFBF, a low surrogate",
    "EDA0BDEDB880, a pair as CESU-8 has it",
    "F08FBFBF, U+FFFF overlong",
    "F09F98, three of four",
    "F4908080, beyond U+10FFFF",
    "F5, no lead",
    "FE, no lead"
  })
  void whatIsNotWellFormedIsFoundInEachPlace(String hex, String reason) {
    byte[] malformed = HexFormat.of().parseHex(hex);
    for (String around : List.of("latin text with é ", "кириллица и ", "你好世界，", "한국어 ", "😀a")) {
      byte[] text = around.repeat(4).getBytes(StandardCharsets.UTF_8);
      for (int at = 0; at <= text.length; at++) {
        assertEquals(null, decode(inserted(text, at, malformed)), reason + " at " + at);
      }
    }
  }

  /** Latin text is read block by block, and any of its letters may stand at the end of one. */
  @ParameterizedTest
  @CsvSource({
    "plain text and nothing else",
    "élève à l’école, où il a déjà été",
    "zażółć gęślą jaźń",
    "tiếng Việt có nhiều chữ",
    "“a” – ‘b’…",
    "ee und ДД und 你 und 😀"
  })
  void latinTextLongerThanABlockIsWhole(String some) {
    for (int before = 0; before < some.length(); before++) {
      String text = "x".repeat(before) + some.repeat(10_000 / some.length());
      assertEquals(text, decode(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Property
  void whatStandsAroundIsNotRead(
      @ForAll("texts") String text, @ForAll byte @Size(max = 9) [] before, @ForAll byte after) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(before, before.length + bytes.length + 9);
    Arrays.fill(all, before.length, all.length, after);
    System.arraycopy(bytes, 0, all, before.length, bytes.length);
    assertEquals(text, decode(all, before.length, before.length + bytes.length));
  }

  @Property
  void aSequenceThatTheEndCutsOffHasNoText(@ForAll("texts") String text, @ForAll int place) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] part = Arrays.copyOf(bytes, Math.floorMod(place, bytes.length + 1));
    assertEquals(ofRuntime(part), decode(bytes, 0, part.length));
  }

  @Property
  void appendingEndsAtWhatIsNotWellFormed(
      @ForAll("texts") String text, @ForAll("texts") String more) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(bytes, bytes.length + 1 + more.length());
    Arrays.fill(all, bytes.length, all.length, (byte) 0xFF);
    TextBuilder out = new TextBuilder(0, 0);
    assertEquals(bytes.length, Utf8Text.append(all, 0, all.length, new char[all.length], out));
    assertEquals(text, out.text());
  }

  /** Runs of characters of one length, as text has them, and changes of length anywhere. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> run =
        Arbitraries.oneOf(
            Arbitraries.strings().withCharRange('\0', '\u007F').ofMaxLength(20),
            Arbitraries.strings().withCharRange('\u0080', '\u07FF').ofMaxLength(20),
            Arbitraries.strings().withCharRange('\u0800', '\uD7FF').ofMaxLength(8),
            Arbitraries.strings().withCharRange('\uE000', '\uFFFF').ofMaxLength(4),
            Arbitraries.of("😀", "𝄞", "", "a", "é", "й "));
    return run.list().ofMaxSize(12).map(runs -> String.join("", runs));
  }

  private static byte[] inserted(byte[] text, int at, byte[] more) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(text, 0, at);
    all.writeBytes(more);
    all.write(text, at, text.length - at);
    return all.toByteArray();
  }

  private static @Nullable String decode(byte[] bytes) {
    return decode(bytes, 0, bytes.length);
  }

  private static @Nullable String decode(byte[] bytes, int start, int end) {
    return Utf8Text.of(bytes, start, Ascii.end(bytes, start, end), end);
  }

  private static @Nullable String ofRuntime(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
