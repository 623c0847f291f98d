package io.github.textmend.cli.format;

import io.github.textmend.TextMend;
import io.github.textmend.result.Mended;
import java.util.List;

/** Lines of text. */
public final class TextLines implements RecordJob {
  private final TextMend textMend;
  private final Remarkable remarkable;

  public TextLines(TextMend textMend) {
    this(textMend, Remarkable.damaged(textMend));
  }

  private TextLines(TextMend textMend, Remarkable remarkable) {
    this.textMend = textMend;
    this.remarkable = remarkable;
  }

  @Override
  public TextLines explaining() {
    return new TextLines(textMend, Remarkable.explained(textMend));
  }

  @Override
  public boolean takesPieces() {
    return true;
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
