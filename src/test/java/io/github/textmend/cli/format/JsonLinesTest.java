package io.github.textmend.cli.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.textmend.Preset;
import io.github.textmend.TextMend;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
  private static final TextMend MEND = TextMend.of(Preset.ENCODING);

  private final JsonLines all = JsonLines.ofAllStrings(MEND);
  private final JsonLines fields = JsonLines.ofFields(MEND, List.of("text", "a.b"));

  @Property
  void asBytesLinesBecomeWhatEachDoesAsText(@ForAll("records") List<String> records)
      throws InvalidRecordException {
    for (JsonLines job : List.of(all, fields)) {
      StringBuilder expected = new StringBuilder();
      for (String record : records) {
        expected.append(job.mend(record)).append('\n');
      }
      assertEquals(expected.toString(), mended(job, String.join("\n", records) + "\n"));
    }
  }

  @Property
  void whereEveryFindingIsToldBytesPassOnlyWhatStays(@ForAll("records") List<String> records)
      throws InvalidRecordException {
    int stays = 0;
    for (String record : records) {
      if (all.explaining().apply(record).parts().stream().anyMatch(RecordJob.Part::isRemarkable)) {
        break;
      }
      stays += record.getBytes(StandardCharsets.UTF_8).length + 1;
    }
    byte[] bytes = (String.join("\n", records) + "\n").getBytes(StandardCharsets.UTF_8);
    assertEquals(stays, all.explaining().mend(bytes, 0, bytes.length, JsonLinesTest::fail));
  }

  private static void fail(int start, int end, byte[] bytes) {
    throw new AssertionError(start + " to " + end);
  }

  @Provide
  Arbitrary<List<String>> records() {
    Arbitrary<String> string =
        Arbitraries.of(
            "\"plain\"",
            "\"\"",
            "\"été à Łódź\"",
            "\"Ã©tÃ©\"",
            "\"donâ€™t\"",
            "\"\\u00c3\\u00a9t\\u00c3\\u00a9 \\\"so\\\"\"",
            "\"a\\nb\\tc\\\\\"",
            "\"\\ud83d Ã©tÃ©\"",
            "\"Ïðèâåò, ìèð\"",
            "\"Привет, мир\"",
            "\"a\uFFFDb\"");
    Arbitrary<String> record =
        string
            .list()
            .ofSize(3)
            .map(
                three ->
                    String.format(
                        " {\"text\":%s,\"n\":[1,%s,null],\"a\":{\"b\" : %s},\"Ã©\":true}\t",
                        three.get(0), three.get(1), three.get(2)));
    return record.list().ofMinSize(1).ofMaxSize(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"Ã©\"} 1",
        "{\"text\":\"Ã©\",",
        "{\"text\":\"Ã©\"}x",
        "{\"text\":\"Ã©\"",
        "{\"text\":\"Ã©",
        "{\"text\":\"Ã©\n\"}",
        "{\"text\":\n\"Ã©\"}",
        "\"Ã©\""
      })
  void nothingIsDoneBehindALineThatIsNoRecord(String record) {
    String lines = "{\"text\":\"Ã©\"}\n" + record + "\n{\"text\":\"Ã©\"}\n";
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream replaced = new ByteArrayOutputStream();
    int end = all.mend(bytes, 0, bytes.length, (from, to, by) -> replaced.writeBytes(by));
    assertEquals("{\"text\":\"Ã©\"}\n".getBytes(StandardCharsets.UTF_8).length, end);
    assertEquals("\"é\"", replaced.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aLineThatIsNotUtf8IsLookedAtAlone() {
    for (String field : List.of("text", "other")) {
      String lines = "{\"text\":\"a\"}\n{\"" + field + "\":\"\u00E9t\u00E9\"}\n";
      byte[] bytes = lines.getBytes(StandardCharsets.ISO_8859_1);
      assertEquals(13, fields.mend(bytes, 0, bytes.length, JsonLinesTest::fail), field);
    }
  }

  /** As the command does: what bytes do not take goes on as text. */
  private static String mended(JsonLines job, String lines) throws InvalidRecordException {
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int[] copied = {0};
    int end =
        job.mend(
            bytes,
            0,
            bytes.length,
            (from, to, by) -> {
              out.write(bytes, copied[0], from - copied[0]);
              out.writeBytes(by);
              copied[0] = to;
            });
    out.write(bytes, copied[0], end - copied[0]);
    assertEquals(bytes.length, end, lines);
    return out.toString(StandardCharsets.UTF_8);
  }
}
