package io.github.textmend.internal.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.textmend.internal.charset.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8SurveyTest {
  private static final int WORD = 8;

  /** Wherever it stands in the words of eight bytes that are counted together. */
  @ParameterizedTest
  @CsvSource({
    "C3A9, 1, mixed, one sequence",
    "C3A920E9, 1, mixed, a stray elsewhere",
    "C3A9E9, 1, other, a stray right behind it",
    "E9C3A9, 1, other, a stray right before it",
    "E9C3A920C3A9E9, 2, other, a stray beside each",
    "E9C3A9E9, 1, other, strays on both sides",
    "E9E9E9E9C3A9, 1, other, more than three strays for a sequence",
    "E9E9E9E920C3A9C3A9C3A9C3A9, 4, mixed, strays and a run of four",
    "E9C3A9C3A9C3A9C3A9E9E9E9E9E9E9E9E9E9E9E9E9E9, 4, mixed, a run and many strays",
    "E9C3A9C3A9E9C3A9C3A9E9E9E9E9E9E9E9E9E9E9E9E9E9E9, 4, other, two short runs and many strays",
    "E282ACC3A9, 2, mixed, a sequence of three beside one of two",
    "C3A9E9C0A9E9, 1, other, an overlong one among strays",
    "E9E2A9, 0, other, two of three bytes",
    "C3A9C3A9C3A9E2A9, 3, mixed, a sequence of three that lacks one",
    "EDA0BDEDB880, 0, CESU-8, a pair of surrogates",
    "C3A9C080, 1, modified UTF-8, a long U+0000",
    "C3A9C3A9C3A9C3A9C3, 4, cut off, the end in a sequence"
  })
  void whatBytesHaveIsTheSameInEachPlace(String hex, int sequences, String kind, String reason) {
    byte[] some = HexFormat.of().parseHex(hex);
    for (int place = 0; place < 2 * WORD; place++) {
      int behind = kind.equals("cut off") ? 0 : 2 * WORD;
      byte[] bytes = new byte[place + some.length + behind];
      Arrays.fill(bytes, (byte) 'a');
      System.arraycopy(some, 0, bytes, place, some.length);
      Utf8Survey survey = Utf8Survey.of(bytes, place, bytes.length);
      assertEquals(sequences, survey.sequences(), reason + " at " + place);
      assertEquals(kind, kind(survey), reason + " at " + place);
    }
  }

  @Property
  void sequencesAreFoundAsOneByOne(@ForAll("bytes") byte[] bytes) {
    int sequences = 0;
    for (int at = 0; at < bytes.length; ) {
      int length = Utf8.sequence(bytes, at, bytes.length);
      int pair = Utf8.surrogatePair(bytes, at, bytes.length);
      sequences += length > 1 ? 1 : 0;
      at += Math.max(Math.max(length, pair), Utf8.isLongNul(bytes, at, bytes.length) ? 2 : 1);
    }
    assertEquals(sequences, Utf8Survey.of(bytes, 0, bytes.length).sequences());
  }

  /** Text of UTF-8 with bytes of other encodings in it. */
  @Provide
  Arbitrary<byte[]> bytes() {
    Arbitrary<String> some =
        Arbitraries.of("a", "plain", "é", "ж", "你", "😀", "\u00C3\u00A9", "\u00E9", "\u00B0\u00A1");
    Arbitrary<byte[]> part =
        Arbitraries.oneOf(
            some.map(text -> text.getBytes(StandardCharsets.UTF_8)),
            some.map(text -> text.getBytes(StandardCharsets.ISO_8859_1)),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(4));
    return part.list().ofMaxSize(24).map(Utf8SurveyTest::joined);
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static String kind(Utf8Survey survey) {
    return survey.isCutOffUtf8()
        ? "cut off"
        : survey.isCesu8()
            ? "CESU-8"
            : survey.isModifiedUtf8() ? "modified UTF-8" : survey.mayBeMixed() ? "mixed" : "other";
  }
}
