package io.github.textmend.cli.format;

import io.github.textmend.TextMend;
import io.github.textmend.result.Mended;
import java.util.List;

/** Lines of text. */
public final class TextLines implements RecordJob {
  private final TextMend textMend;
  private final boolean explains;
  private final Remarkable remarkable;

  public TextLines(TextMend textMend) {
    this(textMend, false);
  }

  private TextLines(TextMend textMend, boolean explains) {
    this.textMend = textMend;
    this.explains = explains;
    remarkable = explains ? Remarkable.explained(textMend) : Remarkable.damaged(textMend);
  }

  @Override
  public TextLines explaining() {
    return new TextLines(textMend, true);
  }

  @Override
  public boolean takesPieces() {
    return true;
  }

  /** What is beyond recovery is told by the text alone. */
  @Override
  public int cleanEnd(byte[] bytes, int start, int end) {
    return explains ? start : start + textMend.cleanPrefix(bytes, start, end - start);
  }

  @Override
  public String mend(String records) {
    return textMend.mend(records);
  }

  @Override
  public boolean isClean(String records) {
    return !remarkable.test(records);
  }

  @Override
  public Result apply(String record) {
    Mended mended = textMend.explain(record);
    return new Result(mended.text(), List.of(new Part("", mended)));
  }
}
