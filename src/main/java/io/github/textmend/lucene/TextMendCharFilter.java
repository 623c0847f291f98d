package io.github.textmend.lucene;

import io.github.textmend.MendingReader;
import io.github.textmend.TextMend;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Mended;
import java.io.IOException;
import java.io.Reader;
import java.util.Objects;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;

/**
 * Mends a text while it is read, and corrects the offsets of tokens, so that what is highlighted is
 * in the text as it came.
 *
 * <pre>{@code
 * new Analyzer() {
 *   protected Reader initReader(String field, Reader reader) {
 *     return new TextMendCharFilter(textMend, reader);
 *   }
 *   …
 * }
 * }</pre>
 *
 * <p>The text is that of {@link MendingReader}, with its bound of memory; beyond that, a place
 * where the offset changes takes eight bytes until the text ends, as Lucene keeps them. A place
 * inside an edit answers to one inside its source: exactly where UTF-8 was misread as a single-byte
 * charset and no byte was lost, or all characters have the same length; else by the shares that the
 * characters of the edit have in its UTF-8. Not thread-safe.
 */
@SuppressWarnings("exports") // Engines are on the class path.
public final class TextMendCharFilter extends BaseCharFilter {
  private final MendingReader reader;

  /** Up to this place in the source, the edits are known to the map of offsets. */
  private int corrected;

  /**
   * Mends what a reader gives.
   *
   * @param textMend what to do
   * @param input where the text comes from; closed with the filter
   * @throws NullPointerException if an argument is null
   */
  public TextMendCharFilter(TextMend textMend, Reader input) {
    super(input);
    reader = Objects.requireNonNull(textMend, "textMend").reader(input);
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    int target = Math.toIntExact(reader.position());
    int count = reader.read(into, offset, length);
    int source = Math.toIntExact(reader.linesStart());
    int sourceEnd = source + reader.lines().source().length();
    if (sourceEnd > corrected) {
      correctFrom(target, source);
      correct(reader.lines(), source, target);
      corrected = sourceEnd;
    }
    if (count < 0) {
      correctFrom(target, sourceEnd);
    }
    return count;
  }

  /** The lines begin at these places. */
  private void correct(Mended lines, int source, int target) {
    for (Edit edit : lines.edits()) {
      int start = source + edit.source().start();
      InsideEdit inside = new InsideEdit(edit, lines.text());
      for (int place = edit.target().start() + 1; place < edit.target().end(); place++) {
        correctFrom(target + place, start + inside.sourceUnitsUpTo(place));
      }
      correctFrom(target + edit.target().end(), source + edit.source().end());
    }
  }

  /** From here on, the source is as far away as at this place. */
  private void correctFrom(int target, int source) {
    if (source - target != getLastCumulativeDiff()) {
      addOffCorrectMap(target, source - target);
    }
  }
}
