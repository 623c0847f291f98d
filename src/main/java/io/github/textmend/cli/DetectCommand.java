package io.github.textmend.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.textmend.cli.file.FileSearch;
import io.github.textmend.cli.file.Reasons;
import io.github.textmend.cli.file.WriteException;
import io.github.textmend.cli.output.StreamSink;
import io.github.textmend.cli.pass.BinaryFiles;
import io.github.textmend.cli.pass.Detected;
import io.github.textmend.cli.pass.Source;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what files are in. */
@Command(
    name = "detect",
    description = "Tells which encoding files are in.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class DetectCommand implements Callable<Integer> {
  private final Console console;
  private final Screen screen;

  @Mixin private FileOptions fileOptions = new FileOptions();

  @Option(names = "--json", description = "Write a JSON object a line.")
  private boolean json;

  DetectCommand(Console console) {
    this.console = console;
    screen = new Screen(console);
  }

  @Override
  public Integer call() {
    FileSearch search;
    try {
      search = fileOptions.search();
    } catch (IllegalArgumentException e) {
      console.err(String.valueOf(e.getMessage()));
      return ExitStatus.FAILED;
    }
    try {
      fileOptions.visit(search, console.in(), new Printer());
    } catch (WriteException e) {
      if (e.isClosedPipe()) {
        return ExitStatus.CLOSED_PIPE;
      }
      screen.fail(String.valueOf(e.getMessage()));
    }
    return screen.hasFailed() ? ExitStatus.FAILED : ExitStatus.DONE;
  }

  private final class Printer implements FileOptions.Visitor {
    private final StreamSink out = new StreamSink(console.out(), StreamSink.STANDARD_OUTPUT);

    @Override
    public void standardInput() {
      print(Source.standardInput(console.in()));
    }

    @Override
    public void file(String name, Path path, boolean searched) {
      print(Source.file(name, path, BinaryFiles.TAKE));
    }

    @Override
    public void failed(String name, String reason) {
      screen.fail(name + ": " + reason);
    }

    private void print(Source source) {
      try {
        Detected detected = Detected.in(source);
        String line = json ? json(source.name(), detected) : text(source.name(), detected);
        StreamSink.print(console.out(), line + System.lineSeparator());
        out.flush();
      } catch (IOException e) {
        screen.fail(source.name() + ": " + Reasons.of(e));
      }
    }
  }

  private static String text(String name, Detected detected) {
    String text =
        String.format(
            Locale.ROOT,
            "%s: %s, confidence %.4f",
            name,
            detected.encoding().label(),
            detected.confidence());
    String mark = detected.bomLength() > 0 ? ", byte order mark" : "";
    int count = detected.malformed();
    String malformed =
        count > 0 ? ", " + count + " malformed sequence" + (count > 1 ? "s" : "") : "";
    return text + mark + malformed;
  }

  private static String json(String name, Detected detected) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator generator = new JsonFactory().createGenerator(line)) {
      generator.writeStartObject();
      generator.writeStringField("file", name);
      generator.writeStringField("encoding", detected.encoding().label());
      generator.writeNumberField("confidence", detected.confidence());
      generator.writeNumberField("bom_bytes", detected.bomLength());
      generator.writeNumberField("malformed", detected.malformed());
      generator.writeEndObject();
    }
    return line.toString();
  }
}
