package io.github.textmend.cli;

import io.github.textmend.TextMend;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Mends files, or standard input, to standard output. */
@Command(
    name = "textmend",
    description = "Mends text damaged by charset mix-ups.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Exit status: 0 done (with --check: nothing to mend), 1 with --check: something to mend,",
      "2 wrong usage or a file that could not be read or written."
    })
final class MendCommand implements Callable<Integer> {
  static final int DONE = 0;
  static final int FOUND = 1;
  static final int FAILED = 2;

  private final Console console;

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description =
          "What to do: encoding (default), standard, corpus, search, moses, ascii, display.")
  private @Nullable String preset;

  @Option(
      names = "--spec",
      paramLabel = "STRING",
      description = "More settings, e.g. confidence=0.99,charsets=windows-1252+koi8-r.")
  private @Nullable String spec;

  @Option(
      names = "--format",
      paramLabel = "text|jsonl",
      defaultValue = "text",
      description = "text (default) or jsonl: one JSON object a line.")
  private Format format = Format.TEXT;

  @Option(
      names = "--field",
      paramLabel = "NAME",
      description = "With jsonl: the field to mend; repeatable; default text.")
  private List<String> fields = List.of();

  @Option(
      names = "--encoding",
      paramLabel = "auto|NAME",
      defaultValue = "utf-8",
      description = "What the input is in: utf-8 (default), another name, or auto to find out.")
  private String encoding = "utf-8";

  @Option(
      names = "--output-encoding",
      paramLabel = "NAME",
      defaultValue = "utf-8",
      description = "What the output is to be in; default utf-8.")
  private String outputEncoding = "utf-8";

  @Option(names = "--check", description = "Write no text; tell by the exit status.")
  private boolean check;

  @Option(
      names = "--explain",
      description = "Write no text; tell each edit: line:column, before, after, how.")
  private boolean explain;

  @Parameters(paramLabel = "FILE", description = "Files; none or - is standard input.")
  private List<String> files = List.of();

  MendCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (format == Format.TEXT && !fields.isEmpty()) {
      console.err("--field goes with --format jsonl");
      return FAILED;
    }
    Inputs inputs;
    try {
      TextMend textMend = Configuration.of(preset, spec);
      LineJob job =
          format == Format.JSONL ? new JsonLines(textMend, fieldNames()) : new TextLines(textMend);
      inputs = new Inputs(encoding, job, explain, OutputEncoding.of(outputEncoding));
    } catch (IllegalArgumentException e) {
      console.err(String.valueOf(e.getMessage()));
      return FAILED;
    }
    Output output = new Output(console, check, explain);
    try (Pass pass = new Pass(inputs, format == Format.JSONL, output, console)) {
      return run(pass);
    }
  }

  private int run(Pass pass) {
    boolean failed = false;
    for (String file : files.isEmpty() ? List.of("-") : files) {
      try {
        failed |= !mend(pass, file);
      } catch (WriteException e) {
        if (e.isClosedPipe()) {
          return DONE;
        }
        console.err("standard output: " + e.getMessage());
        return FAILED;
      }
    }
    if (failed) {
      return FAILED;
    }
    return check && pass.found() ? FOUND : DONE;
  }

  private boolean mend(Pass pass, String file) {
    try {
      if (file.equals("-")) {
        pass.run("-", console.in());
      } else {
        runFile(pass, file);
      }
      return true;
    } catch (NoSuchFileException e) {
      console.err(file + ": no such file");
    } catch (AccessDeniedException e) {
      console.err(file + ": permission denied");
    } catch (InvalidPathException e) {
      console.err(file + ": not a file name here: " + e.getReason());
    } catch (IOException e) {
      console.err(file + ": " + e.getMessage());
    }
    return false;
  }

  private static void runFile(Pass pass, String file) throws IOException {
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new IOException("is a directory");
    }
    try (InputStream in = Files.newInputStream(path)) {
      pass.run(file, in);
    }
  }

  private List<String> fieldNames() {
    return fields.isEmpty() ? List.of("text") : fields;
  }
}
