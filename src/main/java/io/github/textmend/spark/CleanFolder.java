package io.github.textmend.spark;

import picocli.CommandLine;

/**
 * Cleans a folder of Parquet, JSON or text files on a cluster: the main class for {@code
 * spark-submit}.
 *
 * <pre>{@code
 * spark-submit --class io.github.textmend.spark.CleanFolder textmend-all.jar \
 *   --format parquet --column body s3a://lake/posts s3a://lake/posts-clean
 * }</pre>
 *
 * <p>{@code --help} lists the options. The input is never written to, and the output must not exist
 * yet. Exit status: 0 done, 2 wrong usage or a failed job, with a message and without a stack
 * trace.
 */
public final class CleanFolder {
  private static final int FAILED = 2;

  private CleanFolder() {}

  /**
   * Runs the command. Returns when it is done, and exits the process when it failed.
   *
   * @param arguments options, the input, the output
   */
  public static void main(String[] arguments) {
    int status;
    try {
      status = run(arguments);
    } catch (NoClassDefFoundError e) {
      System.err.println(missing(String.valueOf(e.getMessage())));
      status = FAILED;
    }
    if (status != 0) {
      System.exit(status);
    }
  }

  static String missing(String className) {
    return className.startsWith("org/apache/spark")
        ? "Spark is not on the class path; start this with spark-submit --class "
            + CleanFolder.class.getName()
        : className.replace('/', '.')
            + " is not on the class path; use textmend's jar with the classifier \"all\"";
  }

  static int run(String[] arguments) {
    CommandLine command = new CommandLine(new CleanFolderCommand());
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setParameterExceptionHandler(
        (error, args) -> {
          System.err.println(error.getMessage());
          System.err.println("Try --help.");
          return FAILED;
        });
    command.setExecutionExceptionHandler(
        (error, failed, parsed) -> {
          System.err.println(rootMessage(error));
          return FAILED;
        });
    return command.execute(arguments);
  }

  /** Spark wraps what went wrong in a task into the driver's stack trace. */
  private static String rootMessage(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }
}
