package io.github.textmend.cli;

import io.github.textmend.cli.file.Original;
import io.github.textmend.cli.finding.FindingListener;
import io.github.textmend.cli.output.DiffSink;
import io.github.textmend.cli.output.InPlaceSink;
import io.github.textmend.cli.output.NoSink;
import io.github.textmend.cli.output.OutputFile;
import io.github.textmend.cli.output.Sink;
import io.github.textmend.cli.output.StreamSink;
import io.github.textmend.cli.pass.BinaryFiles;
import io.github.textmend.cli.pass.OutputEncoding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Mends files, or standard input; what is done without a verb. */
@Command(
    name = "mend",
    description = "Mends text damaged by charset mix-ups.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class MendCommand extends PassCommand {
  @Mixin private WritingOptions writing = new WritingOptions();

  @Option(
      names = "--check",
      description = "Write no text; the exit status tells whether there is something to mend.")
  private boolean check;

  @Option(
      names = "--explain",
      description = "Write no text; tell each edit: line:column, before, after, how.")
  private boolean explain;

  MendCommand(Console console) {
    super(console);
  }

  @Override
  void check() {
    writing.check(!check && !explain, readsStandardInput());
    Path output = writing.output();
    if (output != null && reportsTo(output)) {
      throw new IllegalArgumentException("-o and --report both write " + output);
    }
  }

  @Override
  boolean takesStandardOutput() {
    boolean writesText = !check && !writing.isInPlace() && writing.output() == null;
    return writesText || explain || writing.isDiff();
  }

  @Override
  OutputEncoding outputEncoding() {
    return writing.encoding();
  }

  @Override
  List<FindingListener> listeners() {
    return explain ? List.of(new Explanations(console().out())) : List.of();
  }

  @Override
  int status(boolean found) {
    return check && found ? ExitStatus.FOUND : ExitStatus.DONE;
  }

  @Override
  void run(Batch batch) throws IOException {
    Path output = writing.output();
    if (writing.isInPlace()) {
      batch.runInPlace(this::inPlace);
    } else if (writing.isDiff()) {
      batch.run(BinaryFiles.LEAVE, (name, path) -> new DiffSink(console().out(), name));
    } else if (output != null) {
      new OutputFile(output).write(sink -> batch.run(BinaryFiles.TAKE, (name, path) -> sink));
    } else {
      Sink sink = standardOutput();
      batch.run(BinaryFiles.TAKE, (name, path) -> sink);
    }
  }

  private Sink standardOutput() {
    OutputStream out = console().out();
    return check || explain ? new NoSink(out) : new StreamSink(out, StreamSink.STANDARD_OUTPUT);
  }

  private Sink inPlace(String name, @Nullable Path path) throws IOException {
    return new InPlaceSink(Original.of(Objects.requireNonNull(path, name)), writing.backup());
  }
}
