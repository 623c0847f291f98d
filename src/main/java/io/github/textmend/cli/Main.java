package io.github.textmend.cli;

import io.github.textmend.cli.format.Format;
import io.github.textmend.cli.pass.OnInvalid;
import java.util.Arrays;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The command line's entry: {@code java -jar textmend-<version>-cli.jar}. */
public final class Main {
  private static final String NAME = "textmend";

  /** A verb is the first argument or none: a file of such a name can be given as ./check. */
  private static final List<String> VERBS = List.of("mend", "check", "explain", "detect");

  /** Prints the script with which a shell completes verbs and options. */
  private static final String COMPLETION = "completion";

  private Main() {}

  /**
   * Runs the command and exits with its status.
   *
   * @param arguments a verb or none, options and files; {@code --help} lists them
   */
  public static void main(String[] arguments) {
    System.exit(run(arguments, Console.system()));
  }

  static int run(String[] arguments, Console console) {
    String first = arguments.length == 0 ? "" : arguments[0];
    if (first.equals(COMPLETION)) {
      console.outWriter().println(AutoComplete.bash(NAME, allVerbs(console)));
      return ExitStatus.DONE;
    }
    if (List.of("-h", "--help").contains(first)) {
      return prepared(allVerbs(console), console).execute(arguments);
    }
    if (VERBS.contains(first)) {
      return prepared(new CommandLine(command(first, console)), console)
          .setCommandName(NAME + " " + first)
          .execute(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
    return prepared(new CommandLine(new MendCommand(console)), console)
        .setCommandName(NAME)
        .execute(arguments);
  }

  private static Object command(String verb, Console console) {
    return switch (verb) {
      case "check" -> new CheckCommand(console);
      case "explain" -> new ExplainCommand(console);
      case "detect" -> new DetectCommand(console);
      default -> new MendCommand(console);
    };
  }

  /** The verbs under the command without one, for those who want to see all of them. */
  private static CommandLine allVerbs(Console console) {
    CommandLine all = new CommandLine(new MendCommand(console)).setCommandName(NAME);
    for (String verb : VERBS) {
      all.addSubcommand(verb, command(verb, console));
    }
    all.getCommandSpec()
        .usageMessage()
        .synopsisHeading("Usage: " + NAME + " [mend|check|explain|detect] [OPTIONS] [PATH...]%n")
        .customSynopsis("")
        .footer(
            "",
            "Without a verb it mends; VERB --help lists the options of a verb.",
            "Exit status: 0 done, or clean; 1 check found something; 2 wrong usage,",
            "or something could not be read, written or decoded; 141 closed pipe.");
    return all;
  }

  private static CommandLine prepared(CommandLine command, Console console) {
    return command
        .setOut(console.outWriter())
        .setErr(console.errWriter())
        .registerConverter(Format.class, new Choice<>(Format.class))
        .registerConverter(OnInvalid.class, new Choice<>(OnInvalid.class))
        .setParameterExceptionHandler(
            (error, args) -> {
              console.err(String.valueOf(error.getMessage()));
              console.err("Try --help.");
              return ExitStatus.FAILED;
            })
        .setExecutionExceptionHandler(
            (error, failed, parsed) -> {
              console.err(String.valueOf(error.getMessage()));
              return ExitStatus.FAILED;
            });
  }
}
