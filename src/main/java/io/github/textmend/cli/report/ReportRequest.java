package io.github.textmend.cli.report;

/**
 * A report that is wanted.
 *
 * @param format its form
 * @param file where it is to be written; {@code -} for standard output
 */
public record ReportRequest(ReportFormat format, String file) {
  /** Standard output. */
  public static final String STANDARD_OUTPUT = "-";

  /**
   * From an option: {@code FORMAT=FILE}, or {@code FORMAT} for standard output.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  public static ReportRequest parse(String option) {
    int equals = option.indexOf('=');
    ReportFormat format = ReportFormat.of(equals < 0 ? option : option.substring(0, equals));
    String file = equals < 0 ? STANDARD_OUTPUT : option.substring(equals + 1);
    if (file.isEmpty()) {
      throw new IllegalArgumentException(
          "no file after \"" + option + "\"; a name or - for standard output belongs there");
    }
    return new ReportRequest(format, file);
  }

  /** Whether it goes to standard output. */
  public boolean toStandardOutput() {
    return file.equals(STANDARD_OUTPUT);
  }
}
