package io.github.textmend.cli;

import io.github.textmend.TextMend;
import io.github.textmend.cli.file.FileSearch;
import io.github.textmend.cli.file.Reasons;
import io.github.textmend.cli.file.WriteException;
import io.github.textmend.cli.finding.FindingListener;
import io.github.textmend.cli.pass.Inputs;
import io.github.textmend.cli.pass.Learning;
import io.github.textmend.cli.pass.OutputEncoding;
import io.github.textmend.cli.pass.Pass;
import io.github.textmend.cli.pass.Rules;
import io.github.textmend.cli.progress.StatusLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/** A command that runs over the records of files. */
abstract class PassCommand implements Callable<Integer> {
  private final StatusLine line;
  private final Console console;
  private final Screen screen;

  @Mixin private MendingOptions mendingOptions = new MendingOptions();
  @Mixin private SampleOptions sampleOptions = new SampleOptions();
  @Mixin private RecordOptions recordOptions = new RecordOptions();
  @Mixin private ReadingOptions readingOptions = new ReadingOptions();
  @Mixin private FileOptions fileOptions = new FileOptions();
  @Mixin private ReportOptions reportOptions = new ReportOptions();

  PassCommand(Console console) {
    line = new StatusLine(console.errors());
    this.console =
        new Console(console.in(), line.above(console.out()), line.above(console.errors()));
    screen = new Screen(this.console);
  }

  final Console console() {
    return console;
  }

  /** Whether standard input is among what is read as text. */
  final boolean readsStandardInput() {
    return fileOptions.readsStandardInput();
  }

  /** Whether a report goes to standard output. */
  final boolean reportsToStandardOutput() {
    return reportOptions.takesStandardOutput();
  }

  /** Whether a report is written to a file. */
  final boolean reportsTo(Path file) {
    return reportOptions.files().contains(file.toAbsolutePath().normalize());
  }

  /** Whether the result is written to standard output, so that no report may be. */
  abstract boolean takesStandardOutput();

  /**
   * Checks the options that only this command has.
   *
   * @throws IllegalArgumentException if they do not go together
   */
  void check() {}

  /** What the output is in. */
  OutputEncoding outputEncoding() {
    return OutputEncoding.of("utf-8");
  }

  /** Those who are told of findings, besides the screen. */
  List<FindingListener> listeners() {
    return List.of();
  }

  /**
   * Runs over the files, with a place for what each becomes.
   *
   * @throws IOException if the place for all of them cannot be written
   */
  abstract void run(Batch batch) throws IOException;

  /** The exit status if nothing has failed. */
  abstract int status(boolean found);

  @Override
  public final Integer call() {
    FileSearch search;
    Function<FindingListener, Pass> passes;
    try {
      check();
      reportOptions.check(takesStandardOutput(), fileOptions);
      sampleOptions.check(reportOptions.files());
      search = fileOptions.search();
      passes = passes();
    } catch (IllegalArgumentException e) {
      console.err(String.valueOf(e.getMessage()));
      return ExitStatus.FAILED;
    }
    try (Telling telling =
            new Telling(reportOptions, console, line, takesStandardOutput(), screen);
        Pass pass = passes.apply(listener(telling))) {
      run(new Batch(pass, fileOptions, search, console.in(), reportOptions.files()));
      if (pass.isLearning() && !screen.hasFailed()) {
        screen.fail(sampleOptions + ": the input has no text to learn from");
      }
    } catch (IOException e) {
      screen.fail(Reasons.of(e));
    } catch (WriteException e) {
      if (e.isClosedPipe()) {
        return ExitStatus.CLOSED_PIPE;
      }
      screen.fail(String.valueOf(e.getMessage()));
    }
    return screen.hasFailed() ? ExitStatus.FAILED : status(screen.hasFound());
  }

  private FindingListener listener(Telling telling) {
    List<FindingListener> all = new ArrayList<>(List.of(screen));
    all.addAll(telling.listeners());
    all.addAll(listeners());
    return new Listeners(all);
  }

  /** Looks at all options before the first file is opened. */
  private Function<FindingListener, Pass> passes() {
    TextMend textMend = mendingOptions.textMend();
    Learner learner = new Learner(sampleOptions, textMend, recordOptions::job, console);
    OutputEncoding encoding = outputEncoding();
    int longest = recordOptions.longest();
    Inputs inputs = new Inputs(readingOptions.encoding(), recordOptions.setsMarkAside());
    int threads = readingOptions.jobs();
    Rules reading = new Rules(learner.job(), false, readingOptions.onInvalid(), encoding, longest);
    Learning learning = learner.ofInput();
    Rules rules = learner.learn(inputs, reading);
    return listener ->
        new Pass(threads, inputs, rules.explaining(listener.wantsFindings()), learning, listener);
  }
}
