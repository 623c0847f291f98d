package io.github.textmend.cli;

import io.github.textmend.Preset;
import io.github.textmend.TextMend;
import io.github.textmend.cli.file.Reasons;
import io.github.textmend.cli.format.RecordJob;
import io.github.textmend.cli.pass.BinaryFiles;
import io.github.textmend.cli.pass.Inputs;
import io.github.textmend.cli.pass.Learning;
import io.github.textmend.cli.pass.Rules;
import io.github.textmend.cli.pass.Sample;
import io.github.textmend.cli.pass.SampleReader;
import io.github.textmend.cli.pass.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/** Learns the habits of the source from a sample, and tells them. */
final class Learner {
  /** Takes records apart, and mends nothing. */
  private static final TextMend READING = TextMend.builder(Preset.ENCODING).encoding(false).build();

  private final SampleOptions options;
  private final TextMend textMend;
  private final Function<TextMend, RecordJob> jobs;
  private final Console console;

  /**
   * For one run.
   *
   * @param textMend the settings that are given
   * @param jobs what is done with a record under some settings
   */
  Learner(
      SampleOptions options,
      TextMend textMend,
      Function<TextMend, RecordJob> jobs,
      Console console) {
    this.options = options;
    this.textMend = textMend;
    this.jobs = jobs;
    this.console = console;
  }

  /** What is done until something is learnt of the input. */
  RecordJob job() {
    return jobs.apply(options.isGiven() ? READING : textMend);
  }

  /**
   * Learns what is learnt of a file.
   *
   * @param rules how the input is read
   * @return the rules with what was learnt; the same if that is nothing, or is learnt of the input
   * @throws IllegalArgumentException with a message for the user, if the file has no text
   */
  Rules learn(Inputs inputs, Rules rules) {
    return options.file().map(file -> rules.with(learn(file, inputs, rules))).orElse(rules);
  }

  private RecordJob learn(Path file, Inputs inputs, Rules rules) {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(options + ": is a directory; a file is needed");
    }
    try {
      Source source = Source.file(file.toString(), file, BinaryFiles.TAKE);
      Sample sample = SampleReader.read(source, inputs, rules);
      if (sample.texts().isEmpty()) {
        throw new IllegalArgumentException(options + ": " + noText(sample));
      }
      return job(sample);
    } catch (IOException e) {
      throw new IllegalArgumentException(options + ": " + Reasons.of(e), e);
    }
  }

  private static String noText(Sample sample) {
    if (sample.unread() > 0 && sample.records() == 0) {
      return "none of its records is of the format";
    }
    return sample.records() == 0 ? "the file is empty" : "its records have no text to mend";
  }

  /** What is learnt of the input. */
  Learning ofInput() {
    return new Learning(options.records(), this::job);
  }

  private RecordJob job(Sample sample) {
    TextMend learnt = textMend.toBuilder().sample(sample.texts()).build();
    String more =
        sample.unread() == 0 ? "" : " (" + records(sample.unread()) + " could not be read)";
    console.err("learnt from " + records(sample.records()) + more + ": --spec \"" + learnt + "\"");
    return jobs.apply(learnt);
  }

  private static String records(long count) {
    return String.format(Locale.ROOT, "%,d record%s", count, count == 1 ? "" : "s");
  }
}
