package io.github.textmend.cli.file;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** How a file is packed. The libraries are loaded when a packed file is met. */
public enum Compression {
  /** Not at all. */
  NONE("", "") {
    @Override
    InputStream unpack(InputStream in) {
      return in;
    }

    @Override
    public OutputStream pack(OutputStream out) {
      return out;
    }
  },
  /** Members one after the other. */
  GZIP(".gz", "\u001F\u008B") {
    @Override
    InputStream unpack(InputStream in) throws IOException {
      return Gzip.unpack(in);
    }

    @Override
    public OutputStream pack(OutputStream out) throws IOException {
      return new GZIPOutputStream(out, BUFFER);
    }
  },
  /** Frames one after the other. */
  ZSTD(".zst", "(\u00B5/\u00FD") {
    @Override
    InputStream unpack(InputStream in) throws IOException {
      return Zstd.unpack(in);
    }

    @Override
    public OutputStream pack(OutputStream out) throws IOException {
      return Zstd.pack(out);
    }
  };

  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_MAGIC = 4;

  private final String suffix;

  /** The bytes it starts with, a character each. */
  private final String magic;

  Compression(String suffix, String magic) {
    this.suffix = suffix;
    this.magic = magic;
  }

  /**
   * What was packed, and how.
   *
   * @param content the content
   */
  public record Unpacked(InputStream content, Compression compression) {}

  /** Unpacks a stream whose first bytes tell that it is packed. */
  public static Unpacked open(InputStream in) throws IOException {
    PushbackInputStream head = new PushbackInputStream(in, LONGEST_MAGIC);
    for (Compression compression : new Compression[] {GZIP, ZSTD}) {
      if (Head.startsWith(head, compression.magic)) {
        return new Unpacked(compression.unpack(head), compression);
      }
    }
    return new Unpacked(head, NONE);
  }

  /** As the end of a name tells. */
  public static Compression ofName(String name) {
    return name.endsWith(GZIP.suffix) ? GZIP : name.endsWith(ZSTD.suffix) ? ZSTD : NONE;
  }

  abstract InputStream unpack(InputStream in) throws IOException;

  /** Packs what is written. */
  public abstract OutputStream pack(OutputStream out) throws IOException;

  private static final class Gzip {
    /** The JDK's stream takes the end of what a pipe has for now for the end of the members. */
    static InputStream unpack(InputStream in) throws IOException {
      return GzipCompressorInputStream.builder()
          .setInputStream(in)
          .setDecompressConcatenated(true)
          .get();
    }
  }

  private static final class Zstd {
    static InputStream unpack(InputStream in) throws IOException {
      return new FilterInputStream(new ZstdInputStream(in)) {
        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
          try {
            return in.read(into, offset, length);
          } catch (ZstdIOException e) {
            // It has no code of its own.
            throw "Truncated source".equals(e.getMessage()) ? new EOFException() : e;
          }
        }
      };
    }

    static OutputStream pack(OutputStream out) throws IOException {
      return new ZstdOutputStream(out).setChecksum(true);
    }
  }
}
