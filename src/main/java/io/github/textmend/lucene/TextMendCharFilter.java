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
 * <p>The text is that of {@link MendingReader}, with its bound of memory; beyond that, an edit
 * takes eight bytes until the text ends, as Lucene keeps offsets. A place inside an edit answers to
 * one as far from the start of it in the source, or to its end if the source is shorter. Not
 * thread-safe.
 */
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
      int sourceEnd = source + edit.source().end();
      int targetEnd = target + edit.target().end();
      int both = Math.min(edit.source().length(), edit.target().length());
      for (int place = target + edit.target().start() + both + 1; place < targetEnd; place++) {
        correctFrom(place, sourceEnd);
      }
      correctFrom(targetEnd, sourceEnd);
    }
  }

  /** From here on, the source is as far away as at this place. */
  private void correctFrom(int target, int source) {
    if (source - target != getLastCumulativeDiff()) {
      addOffCorrectMap(target, source - target);
    }
  }
}
