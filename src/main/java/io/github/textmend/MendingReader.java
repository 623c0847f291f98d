package io.github.textmend;

import io.github.textmend.internal.decode.DecodingReader;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Mended;
import io.github.textmend.result.Offsets;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Mends a text while it is read.
 *
 * <pre>{@code
 * try (MendingReader reader = TextMend.of(Preset.ENCODING).reader(new FileInputStream(file))) {
 *   reader.transferTo(out);
 * }
 * }</pre>
 *
 * <p>It gives what {@link TextMend#mend} makes of the whole text, whatever pieces the source gives
 * it in and whatever pieces are asked for, as long as every line has less than {@value #WINDOW}
 * UTF-16 units. A longer line is mended in parts of at most that length, each as a line of its own;
 * parts end after the last space in their second half, or else anywhere but within a surrogate
 * pair. Damage across the end of a part may stay. So the memory it takes has a bound on any input:
 * some hundred kilobytes, plus what mending a window takes.
 *
 * <p>It reads ahead up to the end of the line, and of a stream of bytes up to 64 KB at the start,
 * by which it finds the encoding. Closing it closes the source. Not thread-safe.
 */
public final class MendingReader extends Reader {
  /** Lines shorter than this are mended as a whole, in UTF-16 units with the line end. */
  public static final int WINDOW = 1 << 16;

  /** Most texts are short, and to clear a whole window takes longer than to mend them. */
  private static final int FIRST_WINDOW = 1 << 10;

  private final TextMend textMend;
  private final Reader source;
  private final @Nullable DecodingReader decoding;
  private char[] ahead = new char[FIRST_WINDOW];
  private int aheadLength;
  private boolean atEnd;

  private Mended block = new Mended("", "", List.of());
  private @Nullable Offsets offsets;
  private int given;
  private long position;

  /** Where the last call of read began. */
  private long remembered;

  /** Where the block begins, in the source and in the mended text. */
  private long sourceStart;

  private long targetStart;

  MendingReader(TextMend textMend, Reader source) {
    this.textMend = textMend;
    this.source = source;
    decoding = source instanceof DecodingReader bytes ? bytes : null;
  }

  /**
   * The encoding that a stream of bytes was found to be in; reads its start if that was not read
   * yet.
   *
   * @return empty if the source is text
   * @throws IOException from the source
   */
  public Optional<Encoding> encoding() throws IOException {
    return decoding == null ? Optional.empty() : Optional.of(decoding.encoding());
  }

  /**
   * How many stretches of a stream of bytes were malformed in its encoding so far.
   *
   * @return 0 if the source is text
   */
  public int malformedCount() {
    return decoding == null ? 0 : decoding.malformedCount();
  }

  /**
   * How much mended text was read so far.
   *
   * @return UTF-16 units
   */
  public long position() {
    return position;
  }

  /**
   * The place in the source that answers to a place in the mended text, as {@link
   * Offsets#toSource(int)} has it. Known for what the last call of {@code read} gave, from its
   * first place to {@link #position}: to remember all would take memory without a bound.
   *
   * @param target a place in the mended text, in UTF-16 units from its start
   * @return the place in the source, in UTF-16 units of its text from its start
   * @throws IndexOutOfBoundsException if that place is not of the last read; the message says which
   *     are
   */
  public long toSource(long target) {
    if (target < remembered || target > position) {
      throw new IndexOutOfBoundsException(
          "place "
              + target
              + "; those of the last read are from "
              + remembered
              + " to "
              + position);
    }
    if (offsets == null) {
      offsets = block.offsets();
    }
    return sourceStart + offsets.toSource((int) (target - targetStart));
  }

  /**
   * The lines that the last call of {@code read} gave a part of, with every edit. One call gives
   * parts of no others; lines of which nothing is left are passed over.
   *
   * @return the same instance until {@code read} comes to others; without any text before the first
   *     call
   */
  public Mended lines() {
    return block;
  }

  /**
   * Where {@link #lines} begin.
   *
   * @return the place in the source, in UTF-16 units of its text from its start
   */
  public long linesStart() {
    return sourceStart;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    while (given == block.text().length()) {
      if (!nextBlock()) {
        remembered = position;
        return -1;
      }
    }
    remembered = position;
    int count = Math.min(length, block.text().length() - given);
    block.text().getChars(given, given + count, into, offset);
    given += count;
    position += count;
    return count;
  }

  @Override
  public boolean ready() throws IOException {
    return given < block.text().length();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  /** Mends the lines that are whole, or the part of one that fills the window. */
  private boolean nextBlock() throws IOException {
    int end = fill();
    if (end == 0) {
      return false;
    }
    sourceStart += block.source().length();
    targetStart += block.text().length();
    block = textMend.explain(new String(ahead, 0, end));
    offsets = null;
    given = 0;
    aheadLength -= end;
    System.arraycopy(ahead, end, ahead, 0, aheadLength);
    return true;
  }

  /** Reads until there is the end of a line, or a window is full; returns where to cut. */
  private int fill() throws IOException {
    int searched = aheadLength;
    int lineEnd = lastLineEnd(0, aheadLength);
    while (lineEnd == 0 && !atEnd && aheadLength < WINDOW) {
      readAhead();
      lineEnd = lastLineEnd(searched, aheadLength);
      searched = aheadLength;
    }
    if (lineEnd > 0) {
      return lineEnd;
    }
    return atEnd && aheadLength < WINDOW ? aheadLength : endOfPart();
  }

  /** What comes in plenty is read in ever larger pieces, up to a whole window. */
  private void readAhead() throws IOException {
    int count = source.read(ahead, aheadLength, ahead.length - aheadLength);
    atEnd = count < 0;
    aheadLength += Math.max(count, 0);
    if (aheadLength == ahead.length && aheadLength < WINDOW) {
      ahead = Arrays.copyOf(ahead, 2 * aheadLength);
    }
  }

  private int lastLineEnd(int from, int to) {
    int end = to;
    while (end > from && ahead[end - 1] != '\n') {
      end--;
    }
    return end > from ? end : 0;
  }

  private int endOfPart() {
    int end = aheadLength;
    while (end > WINDOW / 2 && ahead[end - 1] != ' ') {
      end--;
    }
    if (end > WINDOW / 2) {
      return end;
    }
    return Character.isHighSurrogate(ahead[aheadLength - 1]) ? aheadLength - 1 : aheadLength;
  }
}
