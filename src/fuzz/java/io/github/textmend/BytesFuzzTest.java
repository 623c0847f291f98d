package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.textmend.result.Decoded;
import io.github.textmend.result.DecodingHint;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Malformed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Any bytes give a result, and where they are cut does not matter. */
class BytesFuzzTest {
  private static final TextMend TEXT_MEND = TextMend.of(Preset.ENCODING);

  @FuzzTest(maxDuration = "15s")
  void decodesAnyBytes(FuzzedDataProvider data) {
    DecodingHint hint = DecodingHint.NONE;
    if (data.consumeBoolean()) {
      hint = hint.withEncoding(data.pickValue(Encoding.values()));
    }
    byte[] bytes = data.consumeRemainingAsBytes();
    Decoded decoded = TEXT_MEND.decode(bytes, hint);
    for (Malformed.Place place : decoded.malformed().places()) {
      if (place.end() > bytes.length) {
        throw new AssertionError(place + " of " + bytes.length + " bytes");
      }
    }
    boolean isUtf8 =
        new String(bytes, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0
            && decoded.bomLength() == 0
            && decoded.encoding() == Encoding.UTF_8;
    if (isUtf8) {
      assertEquals(new String(bytes, StandardCharsets.UTF_8), decoded.text());
    }
  }

  @FuzzTest(maxDuration = "15s")
  void decodesAnyBytesInAnyEncoding(FuzzedDataProvider data) {
    Encoding encoding = data.pickValue(Encoding.values());
    TEXT_MEND.decode(data.consumeRemainingAsBytes(), encoding);
  }

  @FuzzTest(maxDuration = "15s")
  void readsAnyPieces(FuzzedDataProvider data) throws IOException {
    int most = data.consumeInt(1, 64);
    int asked = data.consumeInt(1, 64);
    byte[] bytes = data.consumeRemainingAsBytes();
    String whole = read(TEXT_MEND.reader(new ByteArrayInputStream(bytes)), 4096);
    InputStream pieces =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(most, length));
          }
        };
    assertEquals(whole, read(TEXT_MEND.reader(pieces), asked));
  }

  private static String read(Reader reader, int most) throws IOException {
    StringWriter out = new StringWriter();
    char[] into = new char[most];
    for (int count = reader.read(into); count >= 0; count = reader.read(into)) {
      out.write(into, 0, count);
    }
    return out.toString();
  }
}
