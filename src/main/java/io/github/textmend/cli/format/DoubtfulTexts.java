package io.github.textmend.cli.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What became of the last texts that were in doubt: headings, names and phrases come again, and to
 * compare their bytes takes less time than to make a text of them. Thread-safe: they are spread
 * over shares that are locked one by one.
 */
public final class DoubtfulTexts {
  /** What becomes of a text that stays. */
  public static final byte[] STAYS = {};

  /** Longer ones seldom come again. */
  private static final int LONGEST = 1024;

  private static final int SHARES = 16;

  private final List<Share> shares = new ArrayList<>(SHARES);

  public DoubtfulTexts() {
    for (int i = 0; i < SHARES; i++) {
      shares.add(new Share());
    }
  }

  /** What took the place of a text, {@link #STAYS}, or null if that is not known. */
  public byte @Nullable [] find(byte[] bytes, int start, int end) {
    if (end - start > LONGEST) {
      return null;
    }
    Text text = new Text(bytes, start, end);
    return shareOf(text).find(text);
  }

  /**
   * Remembers a text.
   *
   * @param mended what took its place, or {@link #STAYS}
   */
  public void add(byte[] bytes, int start, int end, byte[] mended) {
    if (end - start <= LONGEST) {
      Text text = new Text(Arrays.copyOfRange(bytes, start, end), 0, end - start);
      shareOf(text).add(text, mended);
    }
  }

  private Share shareOf(Text text) {
    return shares.get((text.hash >>> 8) % SHARES);
  }

  /** Comparable, so that texts that were made to have one hash are found fast, too. */
  private static final class Text implements Comparable<Text> {
    private final byte[] bytes;
    private final int start;
    private final int end;
    private final int hash;

    Text(byte[] bytes, int start, int end) {
      this.bytes = bytes;
      this.start = start;
      this.end = end;
      CRC32C checksum = new CRC32C();
      checksum.update(bytes, start, end - start);
      hash = (int) checksum.getValue();
    }

    int length() {
      return end - start;
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Text text
          && hash == text.hash
          && Arrays.equals(bytes, start, end, text.bytes, text.start, text.end);
    }

    @Override
    public int compareTo(Text other) {
      return Arrays.compare(bytes, start, end, other.bytes, other.start, other.end);
    }
  }

  /** The oldest text goes when there are too many. */
  private static final class Share {
    /** 16 MB in all shares. */
    private static final int MOST_BYTES = 1 << 20;

    /** What the map, its keys and the headers of arrays take for a text. */
    private static final int BYTES_OF_TEXT = 128;

    private final Map<Text, byte[]> texts = new LinkedHashMap<>();
    private int size;

    synchronized byte @Nullable [] find(Text text) {
      return texts.get(text);
    }

    synchronized void add(Text text, byte[] mended) {
      if (texts.putIfAbsent(text, mended) == null) {
        size += BYTES_OF_TEXT + text.length() + mended.length;
        Iterator<Map.Entry<Text, byte[]>> oldest = texts.entrySet().iterator();
        while (size > MOST_BYTES) {
          Map.Entry<Text, byte[]> entry = oldest.next();
          size -= BYTES_OF_TEXT + entry.getKey().length() + entry.getValue().length;
          oldest.remove();
        }
      }
    }
  }
}
