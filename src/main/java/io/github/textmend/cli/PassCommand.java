package io.github.textmend.cli;

import io.github.textmend.cli.file.FileSearch;
import io.github.textmend.cli.file.Reasons;
import io.github.textmend.cli.file.WriteException;
import io.github.textmend.cli.finding.FindingListener;
import io.github.textmend.cli.pass.Inputs;
import io.github.textmend.cli.pass.OutputEncoding;
import io.github.textmend.cli.pass.Pass;
import io.github.textmend.cli.pass.Rules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that runs over the records of files. */
abstract class PassCommand implements Callable<Integer> {
  private final Console console;
  private final Screen screen;

  @Mixin private MendingOptions mendingOptions = new MendingOptions();
  @Mixin private RecordOptions recordOptions = new RecordOptions();
  @Mixin private ReadingOptions readingOptions = new ReadingOptions();
  @Mixin private FileOptions fileOptions = new FileOptions();

  PassCommand(Console console) {
    this.console = console;
    screen = new Screen(console);
  }

  final Console console() {
    return console;
  }

  /** Whether standard input is among what is read as text. */
  final boolean readsStandardInput() {
    return fileOptions.readsStandardInput();
  }

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
    Pass pass;
    FileSearch search;
    try {
      check();
      search = fileOptions.search();
      pass = pass();
    } catch (IllegalArgumentException e) {
      console.err(String.valueOf(e.getMessage()));
      return ExitStatus.FAILED;
    }
    try (pass) {
      run(new Batch(pass, fileOptions, search, console.in()));
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

  private Pass pass() {
    List<FindingListener> all = new ArrayList<>(List.of(screen));
    all.addAll(listeners());
    FindingListener listener = new Listeners(all);
    Rules rules =
        new Rules(
            recordOptions.job(mendingOptions.textMend()),
            listener.wantsFindings(),
            readingOptions.onInvalid(),
            outputEncoding(),
            recordOptions.longest());
    Inputs inputs = new Inputs(readingOptions.encoding(), recordOptions.setsMarkAside());
    return new Pass(readingOptions.jobs(), inputs, rules, listener);
  }
}
