package io.github.textmend.cli;

import io.github.textmend.cli.finding.FindingListener;
import io.github.textmend.cli.output.DiffSink;
import io.github.textmend.cli.output.NoSink;
import io.github.textmend.cli.output.Sink;
import io.github.textmend.cli.pass.BinaryFiles;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells whether there is something to mend. */
@Command(
    name = "check",
    description = "Names the files that have something to mend, and tells so by the exit status.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class CheckCommand extends PassCommand {
  @Option(names = "--diff", description = "Write what would change as a unified diff.")
  private boolean diff;

  @Option(names = "--exit-zero", description = "End with 0 whether or not something is found.")
  private boolean exitZero;

  CheckCommand(Console console) {
    super(console);
  }

  @Override
  boolean takesStandardOutput() {
    return diff;
  }

  @Override
  List<FindingListener> listeners() {
    return diff || reportsToStandardOutput()
        ? List.of()
        : List.of(new DamagedFiles(console().out()));
  }

  @Override
  void run(Batch batch) {
    Sink none = new NoSink(console().out());
    batch.run(BinaryFiles.LEAVE, (name, path) -> diff ? new DiffSink(console().out(), name) : none);
  }

  @Override
  int status(boolean found) {
    return found && !exitZero ? ExitStatus.FOUND : ExitStatus.DONE;
  }
}
