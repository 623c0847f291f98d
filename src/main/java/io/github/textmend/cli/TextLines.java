package io.github.textmend.cli;

import io.github.textmend.TextMend;
import io.github.textmend.result.Mended;
import java.util.List;

/** Lines of text. */
final class TextLines implements LineJob {
  private final TextMend textMend;

  TextLines(TextMend textMend) {
    this.textMend = textMend;
  }

  @Override
  public boolean takesPieces() {
    return true;
  }

  @Override
  public String mend(String lines) {
    return textMend.mend(lines);
  }

  @Override
  public boolean isClean(byte[] bytes, int start, int end) {
    return start == end;
  }

  @Override
  public Result apply(String line) {
    Mended mended = textMend.explain(line);
    return new Result(mended.text(), List.of(new Part("", mended)));
  }
}
