package io.github.textmend.cli;

import io.github.textmend.cli.finding.FindingListener;
import io.github.textmend.cli.output.NoSink;
import io.github.textmend.cli.output.Sink;
import io.github.textmend.cli.pass.BinaryFiles;
import java.util.List;
import picocli.CommandLine.Command;

/** Tells each edit. */
@Command(
    name = "explain",
    description = "Tells each edit that mending would make, a line each.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class ExplainCommand extends PassCommand {
  ExplainCommand(Console console) {
    super(console);
  }

  @Override
  boolean takesStandardOutput() {
    return true;
  }

  @Override
  List<FindingListener> listeners() {
    return List.of(new Explanations(console().out()));
  }

  @Override
  void run(Batch batch) {
    Sink none = new NoSink(console().out());
    batch.run(BinaryFiles.LEAVE, (name, path) -> none);
  }

  @Override
  int status(boolean found) {
    return ExitStatus.DONE;
  }
}
