package io.github.textmend.cli;

import picocli.CommandLine;

/** The command line's entry: {@code java -jar textmend-<version>-cli.jar}. */
public final class Main {
  private Main() {}

  /**
   * Runs the command and exits with its status.
   *
   * @param arguments options and files; {@code --help} lists them
   */
  public static void main(String[] arguments) {
    System.exit(run(arguments, Console.system()));
  }

  static int run(String[] arguments, Console console) {
    CommandLine command = new CommandLine(new MendCommand(console));
    command.setOut(console.outWriter());
    command.setErr(console.errWriter());
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setParameterExceptionHandler(
        (error, args) -> {
          console.err(String.valueOf(error.getMessage()));
          console.err("Try --help.");
          return MendCommand.FAILED;
        });
    command.setExecutionExceptionHandler(
        (error, failed, parsed) -> {
          console.err(String.valueOf(error.getMessage()));
          return MendCommand.FAILED;
        });
    return command.execute(arguments);
  }
}
