package io.github.textmend.cli.format;

import io.github.textmend.TextMend;
import io.github.textmend.result.Mended;
import java.util.List;

/** Lines of text. */
public final class TextLines implements RecordJob {
  private final TextMend textMend;

  public TextLines(TextMend textMend) {
    this.textMend = textMend;
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
  public boolean isClean(byte[] bytes, int start, int end) {
    return start == end;
  }

  @Override
  public Result apply(String record) {
    Mended mended = textMend.explain(record);
    return new Result(mended.text(), List.of(new Part("", mended)));
  }
}
