package io.github.textmend.cli;

import io.github.textmend.MendingReader;
import io.github.textmend.Preset;
import io.github.textmend.TextMend;
import io.github.textmend.result.Decoded;
import io.github.textmend.result.Encoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Opens files in the encoding that was named, or in the one that each is found to be in. */
final class Inputs {
  static final String AUTO = "auto";

  /** As much of a file is looked at to find what it is in. */
  private static final int HEAD = 1 << 16;

  /** Decodes, and mends nothing: that is done later, by many threads. */
  private static final TextMend DECODING =
      TextMend.builder(Preset.ENCODING).encoding(false).build();

  private final Optional<Encoding> named;
  private final LineJob job;
  private final boolean explains;
  private final OutputEncoding output;

  /**
   * @param encoding a label, an alias, or {@link #AUTO}
   * @throws IllegalArgumentException if there is no such encoding, or no one can read it here
   */
  Inputs(String encoding, LineJob job, boolean explains, OutputEncoding output) {
    named = encoding.equalsIgnoreCase(AUTO) ? Optional.empty() : Optional.of(Encoding.of(encoding));
    // Tells at once if the runtime lacks it.
    named.ifPresent(known -> DECODING.decode(new byte[0], known));
    this.job = job;
    this.explains = explains;
    this.output = output;
  }

  Input open(InputStream in) throws IOException {
    if (named.isPresent()) {
      return isUtf8(named.get())
          ? raw(in, StrayBytes.KEPT, Optional.empty())
          : decoded(DECODING.reader(in, named.get()), Optional.empty());
    }
    byte[] head = head(in);
    Decoded found = DECODING.decode(head);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
    Optional<String> described =
        Optional.of(
            String.format(
                Locale.ROOT, "%s, confidence %.4f", found.encoding().label(), found.confidence()));
    if (found.encoding() == Encoding.BINARY) {
      return new Input(whole, mender(new TextLines(DECODING), StrayBytes.KEPT), described, null);
    }
    return isUtf8(found.encoding())
        ? raw(whole, StrayBytes.decoded(DECODING), described)
        : decoded(DECODING.reader(whole), described);
  }

  /** Not by the stream's own method for it, which in a JVM of 17 wants to seek, in a pipe too. */
  private static byte[] head(InputStream in) throws IOException {
    byte[] head = new byte[HEAD];
    return Arrays.copyOf(head, in.readNBytes(head, 0, HEAD));
  }

  private static boolean isUtf8(Encoding encoding) {
    return encoding == Encoding.UTF_8 || encoding == Encoding.US_ASCII;
  }

  private Input raw(InputStream in, StrayBytes strays, Optional<String> described) {
    return new Input(in, mender(job, strays), described, null);
  }

  private Input decoded(MendingReader reader, Optional<String> described) {
    return new Input(new Utf8Stream(reader), mender(job, StrayBytes.KEPT), described, reader);
  }

  private BlockMender mender(LineJob lines, StrayBytes strays) {
    return new BlockMender(lines, explains, strays, output);
  }
}
