package io.github.textmend.internal.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
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

  private static @Nullable String decode(byte[] bytes) {
    int firstHigh = Ascii.end(bytes, 0, bytes.length);
    return Utf8Text.of(bytes, 0, firstHigh, bytes.length);
  }

  private static @Nullable String ofRuntime(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
