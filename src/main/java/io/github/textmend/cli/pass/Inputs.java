package io.github.textmend.cli.pass;

import io.github.textmend.MendingReader;
import io.github.textmend.Preset;
import io.github.textmend.TextMend;
import io.github.textmend.cli.file.Compression;
import io.github.textmend.cli.file.Head;
import io.github.textmend.result.Decoded;
import io.github.textmend.result.Encoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Opens files in the encoding that was named, or in the one that each is found to be in. */
public final class Inputs {
  private static final String AUTO = "auto";

  /** As much of a file is looked at to find what it is in. */
  private static final int HEAD = 1 << 16;

  /** A NUL among as many first bytes tells that a file is no text, as it does to git. */
  private static final int BINARY_HEAD = 8000;

  /** The byte order mark of UTF-8, a character for each byte. */
  static final String MARK = "\u00EF\u00BB\u00BF";

  /** Decodes, and mends nothing: that is done later, by many threads. */
  private static final TextMend DECODING =
      TextMend.builder(Preset.ENCODING).encoding(false).build();

  private final Optional<Encoding> named;
  private final boolean setsMarkAside;

  /**
   * For files of one kind.
   *
   * @param encoding a label, an alias, or auto
   * @param setsMarkAside whether a byte order mark of UTF-8 is no part of the first record
   * @throws IllegalArgumentException if there is no such encoding, or no one can read it here
   */
  public Inputs(String encoding, boolean setsMarkAside) {
    named = encoding.equalsIgnoreCase(AUTO) ? Optional.empty() : Optional.of(Encoding.of(encoding));
    // Tells at once if the runtime lacks it.
    named.ifPresent(known -> DECODING.decode(new byte[0], known));
    this.setsMarkAside = setsMarkAside;
  }

  /**
   * Opens a file.
   *
   * @param skipsBinary whether a file that is no text is not wanted
   * @return empty if it is no text and not wanted
   */
  Optional<Input> open(InputStream packed, boolean skipsBinary) throws IOException {
    Compression.Unpacked unpacked = Compression.open(packed);
    if (named.isEmpty()) {
      return found(unpacked, skipsBinary);
    }
    if (!isUtf8(named.get())) {
      MendingReader reader = DECODING.reader(unpacked.content(), named.get());
      return Optional.of(decoded(reader, unpacked, Optional.empty()));
    }
    InputStream content = unpacked.content();
    if (skipsBinary) {
      byte[] head = head(content, BINARY_HEAD);
      if (isBinary(head)) {
        return Optional.empty();
      }
      content = whole(head, content);
    }
    return Optional.of(raw(content, unpacked, StrayBytes.KEPT, Optional.empty()));
  }

  /** In what its first bytes tell. */
  private Optional<Input> found(Compression.Unpacked unpacked, boolean skipsBinary)
      throws IOException {
    byte[] head = head(unpacked.content(), HEAD);
    Decoded found = DECODING.decode(head);
    InputStream whole = whole(head, unpacked.content());
    Optional<String> described =
        Optional.of(
            String.format(
                Locale.ROOT, "%s, confidence %.4f", found.encoding().label(), found.confidence()));
    boolean binary = found.encoding() == Encoding.BINARY;
    if (binary && skipsBinary) {
      return Optional.empty();
    }
    if (binary || isUtf8(found.encoding())) {
      StrayBytes strays = binary ? StrayBytes.KEPT : StrayBytes.decoded(DECODING);
      return Optional.of(raw(whole, unpacked, strays, described));
    }
    return Optional.of(decoded(DECODING.reader(whole), unpacked, described));
  }

  private Input raw(
      InputStream content,
      Compression.Unpacked unpacked,
      StrayBytes strays,
      Optional<String> described)
      throws IOException {
    InputStream utf8 = content;
    boolean marked = false;
    if (setsMarkAside) {
      PushbackInputStream head = new PushbackInputStream(content, MARK.length());
      marked = Head.startsWith(head, MARK);
      utf8 = head;
      utf8.skipNBytes(marked ? MARK.length() : 0);
    }
    return new Input(utf8, marked, unpacked.compression(), strays, described, null);
  }

  private static Input decoded(
      MendingReader reader, Compression.Unpacked unpacked, Optional<String> described) {
    return new Input(
        new Utf8Stream(reader), false, unpacked.compression(), StrayBytes.KEPT, described, reader);
  }

  /** Not by the stream's own method for it, which in a JVM of 17 wants to seek, in a pipe too. */
  private static byte[] head(InputStream in, int most) throws IOException {
    byte[] head = new byte[most];
    return Arrays.copyOf(head, in.readNBytes(head, 0, most));
  }

  private static InputStream whole(byte[] head, InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(head), rest);
  }

  private static boolean isBinary(byte[] head) {
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUtf8(Encoding encoding) {
    return encoding == Encoding.UTF_8 || encoding == Encoding.US_ASCII;
  }
}
