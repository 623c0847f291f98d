package io.github.textmend.cli.pass;

import io.github.textmend.MendingReader;
import io.github.textmend.Preset;
import io.github.textmend.TextMend;
import io.github.textmend.cli.file.Compression;
import io.github.textmend.result.Decoded;
import io.github.textmend.result.Encoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * What a file was found to be in.
 *
 * @param confidence the probability that this is right
 * @param bomLength bytes of its byte order mark; 0 if there is none
 * @param malformed stretches in all of the file that are not well-formed in this encoding
 */
public record Detected(Encoding encoding, double confidence, int bomLength, int malformed) {
  private static final int HEAD = 1 << 16;

  private static final TextMend DECODING =
      TextMend.builder(Preset.ENCODING).encoding(false).build();

  /** Looks at the first 64 KB to find it, and reads all to see whether it is well-formed. */
  public static Detected in(Source source) throws IOException {
    try (InputStream opened = source.opening().open()) {
      InputStream content = Compression.open(opened).content();
      byte[] head = content.readNBytes(HEAD);
      Decoded found = DECODING.decode(head);
      Encoding encoding = found.encoding();
      int malformed = 0;
      if (encoding != Encoding.BINARY) {
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
        MendingReader reader = DECODING.reader(whole);
        boolean ascii = isAscii(reader);
        malformed = reader.malformedCount();
        encoding = encoding == Encoding.US_ASCII && !ascii ? Encoding.UTF_8 : encoding;
      }
      return new Detected(encoding, found.confidence(), found.bomLength(), malformed);
    }
  }

  /** Reads all of it. */
  private static boolean isAscii(MendingReader reader) throws IOException {
    char[] chars = new char[1 << 14];
    boolean ascii = true;
    for (int count = reader.read(chars); count >= 0; count = reader.read(chars)) {
      for (int i = 0; i < count && ascii; i++) {
        ascii = chars[i] < 0x80;
      }
    }
    return ascii;
  }
}
