package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.edit.EditLog;
import io.github.textmend.internal.edit.Stage;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Encoding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mends what charset mix-ups did to a text, line by line. */
public final class EncodingMender implements Stage {
  /** Longer lines are mended in pieces, so that the memory for one is bounded. In UTF-16 units. */
  private static final int LONGEST_PIECE = 4096;

  private final EncodingOptions options;
  private final long allowed;
  private final Priors priors;
  private final HabitScan scan;
  private final Iso2022Jp iso2022Jp;

  private final LineMenders menders = new LineMenders();

  /** Made when a line first looks damaged; of two that race for it one is lost. */
  private @Nullable KnownLines known;

  private final KnownLogs logs = new KnownLogs();

  public EncodingMender(EncodingOptions options) {
    this.options = options;
    long bits = 0;
    for (Encoding encoding : options.readAs()) {
      bits |= 1L << SingleByteCharset.of(encoding).index();
    }
    allowed = bits;
    priors = new Priors(options.habits());
    scan = new HabitScan(options.habits());
    iso2022Jp = new Iso2022Jp(options.leastConfidence());
  }

  @Override
  public @Nullable EditLog apply(String text) {
    EditLog escaped = iso2022Jp.apply(text);
    EditLog rest = applyToBytes(escaped == null ? text : escaped.text());
    if (escaped == null) {
      return rest;
    }
    return rest == null ? escaped : escaped.then(rest);
  }

  private @Nullable EditLog applyToBytes(String text) {
    int suspicious = scan.find(text, 0);
    if (suspicious < 0) {
      return null;
    }
    List<Edit> edits = new ArrayList<>();
    String mended = mended(text, suspicious, edits);
    return edits.isEmpty() ? null : new EditLog(text, mended, edits);
  }

  @Override
  public String mended(String text) {
    EditLog escaped = iso2022Jp.apply(text);
    String bytes = escaped == null ? text : escaped.text();
    int suspicious = scan.find(bytes, 0);
    return suspicious < 0 ? bytes : mended(bytes, suspicious, null);
  }

  @Override
  public int cleanEnd(byte[] utf8, int start, int end) {
    return Iso2022Jp.cleanEnd(utf8, start, scan.cleanEnd(utf8, start, end));
  }

  /**
   * @param edits to be added to; null if no one wants to know them
   */
  private String mended(String text, int firstSuspicious, @Nullable List<Edit> edits) {
    LineMender spare = menders.take();
    LineMender lines = spare != null ? spare : newLineMender();
    String mended = mended(text, firstSuspicious, lines, edits);
    menders.giveBack(lines);
    return mended;
  }

  private LineMender newLineMender() {
    return new LineMender(options, allowed, priors, scan, CharacterModel.shipped());
  }

  private String mended(
      String text, int firstSuspicious, LineMender lines, @Nullable List<Edit> edits) {
    StringBuilder out = new StringBuilder();
    int copied = 0;
    int done = 0;
    for (int at = firstSuspicious; at >= 0; ) {
      int start = startOfLine(text, at, done);
      int end = endOfPiece(text, start);
      if (!covers(text, end, at)) {
        // A piece before the suspicious one, in a long line.
        start = pieceWith(text, start, at);
        end = endOfPiece(text, start);
      }
      String line = text.substring(start, end);
      int target = out.length() + start - copied;
      String mended =
          edits == null ? mended(line, lines) : mended(line, lines, start, target, edits);
      if (!mended.equals(line)) {
        out.append(text, copied, start).append(mended);
        copied = end;
      }
      done = end;
      at = end == text.length() ? -1 : scan.find(text, end);
    }
    return copied == 0 ? text : out.append(text, copied, text.length()).toString();
  }

  private KnownLines known() {
    KnownLines made = known;
    if (made == null) {
      made = new KnownLines();
      known = made;
    }
    return made;
  }

  private String mended(String line, LineMender lines) {
    String found = known().find(line);
    if (found == null) {
      found = lines.mended(line);
      known().keep(line, found);
    }
    return found;
  }

  private @Nullable EditLog logOf(String line, LineMender lines) {
    EditLog log = logs.find(line);
    if (log == null && !line.equals(known().find(line))) {
      log = lines.mend(line);
      if (log == null) {
        known().keep(line, line);
      } else {
        logs.keep(line, log);
      }
    }
    return log;
  }

  /** A line mended, with its edits added to those of the text. */
  private String mended(String line, LineMender lines, int start, int target, List<Edit> edits) {
    EditLog log = logOf(line, lines);
    if (log == null) {
      return line;
    }
    addShifted(log.edits(), start, target, edits);
    return log.text();
  }

  private static int startOfLine(String text, int at, int least) {
    int start = at;
    while (start > least && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  /** The end of the line, or, in a long one, a space or any other place to cut it. */
  private static int endOfPiece(String text, int start) {
    int most = Math.min(text.length(), start + LONGEST_PIECE);
    for (int i = start; i < most; i++) {
      if (isLineEnd(text, i)) {
        return i;
      }
    }
    if (most == text.length() || isLineEnd(text, most)) {
      return most;
    }
    int space = text.lastIndexOf(' ', most);
    if (space > start + LONGEST_PIECE / 2) {
      return space;
    }
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }

  /** LF, or a CR before one, as there may be one after the text. */
  private static boolean isLineEnd(String text, int at) {
    char c = text.charAt(at);
    return c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) == '\n'));
  }

  /** A suspicion at a line end is about the line before it. */
  private static boolean covers(String text, int end, int at) {
    return at < end || (at == end && isLineEnd(text, at));
  }

  private static int pieceWith(String text, int start, int at) {
    int from = start;
    int end = endOfPiece(text, from);
    while (!covers(text, end, at)) {
      from = end;
      end = endOfPiece(text, from);
    }
    return from;
  }

  private static void addShifted(List<Edit> edits, int source, int target, List<Edit> into) {
    for (Edit edit : edits) {
      into.add(EditLogs.shifted(edit, source, target));
    }
  }
}
