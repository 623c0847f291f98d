package io.github.textmend.tools.evaluate;

import io.github.textmend.Preset;
import io.github.textmend.TextMend;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Short fields of a feed, mended with and without a sample of the feed. */
final class HabitTrial {
  private final Feed feed;
  private final TextMend plain = TextMend.of(Preset.ENCODING);
  private final TextMend learnt;

  /**
   * @param texts that are misread in the sample; as many others are sound
   * @param sound clean texts of all languages
   */
  HabitTrial(Feed feed, List<String> texts, List<String> sound) {
    this.feed = feed;
    List<String> sample = new ArrayList<>(misread(texts));
    int misread = sample.size();
    for (int i = 0; i < misread; i++) {
      sample.add(sound.get(i * sound.size() / misread));
    }
    learnt = TextMend.builder(Preset.ENCODING).sample(sample).build();
  }

  private List<String> misread(List<String> texts) {
    return texts.stream()
        .map(text -> Channel.misread(text, feed.misreading()))
        .filter(Objects::nonNull)
        .toList();
  }

  String spec() {
    return learnt.toString();
  }

  /** How many fields there are, and how many of them came out right and wrong. */
  record Count(int cases, int right, int wrong) {
    static final Count NONE = new Count(0, 0, 0);

    Count with(String text, String want, String got) {
      boolean isRight = got.equals(want);
      boolean isWrong = !isRight && !got.equals(text);
      return new Count(cases + 1, right + (isRight ? 1 : 0), wrong + (isWrong ? 1 : 0));
    }

    Count plus(Count other) {
      return new Count(cases + other.cases, right + other.right, wrong + other.wrong);
    }
  }

  /** What becomes of misread fields. */
  Count misread(List<String> fields, boolean withSample) {
    Count count = Count.NONE;
    for (String field : fields) {
      String misread = Channel.misread(field, feed.misreading());
      if (misread != null) {
        count = count.with(misread, field, mender(withSample).mend(misread));
      }
    }
    return count;
  }

  /** How many clean texts are changed. */
  Count clean(List<String> texts, boolean withSample) {
    Count count = Count.NONE;
    for (String text : texts) {
      count = count.with(text, text, mender(withSample).mend(text));
    }
    return count;
  }

  private TextMend mender(boolean withSample) {
    return withSample ? learnt : plain;
  }
}
