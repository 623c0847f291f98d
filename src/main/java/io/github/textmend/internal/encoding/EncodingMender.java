package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.edit.EditLog;
import io.github.textmend.internal.edit.Stage;
import io.github.textmend.internal.scan.SuspicionScan;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Encoding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mends what charset mix-ups did to a text, line by line. */
public final class EncodingMender implements Stage {
  private final EncodingOptions options;
  private final long allowed;

  public EncodingMender(EncodingOptions options) {
    this.options = options;
    long bits = 0;
    for (Encoding encoding : options.readAs()) {
      bits |= 1L << SingleByteCharset.of(encoding).index();
    }
    allowed = bits;
  }

  @Override
  public @Nullable EditLog apply(String text) {
    int suspicious = SuspicionScan.find(text, 0);
    return suspicious < 0 ? null : mend(text, suspicious);
  }

  private @Nullable EditLog mend(String text, int firstSuspicious) {
    LineMender lines =
        new LineMender(
            allowed, options.leastConfidence(), options.mostLayers(), CharacterModel.shipped());
    StringBuilder out = new StringBuilder();
    List<Edit> edits = new ArrayList<>();
    int copied = 0;
    for (int at = firstSuspicious; at >= 0; ) {
      int start = text.lastIndexOf('\n', at - 1) + 1;
      int end = endOfLine(text, at);
      EditLog line = lines.mend(text.substring(start, end));
      if (line != null) {
        out.append(text, copied, start);
        addShifted(line.edits(), start, out.length(), edits);
        out.append(line.text());
        copied = end;
      }
      at = end == text.length() ? -1 : SuspicionScan.find(text, end);
    }
    if (edits.isEmpty()) {
      return null;
    }
    return new EditLog(text, out.append(text, copied, text.length()).toString(), edits);
  }

  private static int endOfLine(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private static void addShifted(List<Edit> edits, int source, int target, List<Edit> into) {
    for (Edit edit : edits) {
      into.add(EditLogs.shifted(edit, source, target));
    }
  }
}
