package io.github.textmend.cli.format;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a record, each with its place, so that all others can be kept to the character:
 * libraries that read CSV give values without it.
 */
final class CsvCells {
  /**
   * A cell as it stands in the record.
   *
   * @param start where it begins, with its quote
   * @param end where it ends, with its quote
   */
  record Cell(int start, int end, boolean quoted) {
    /** The value. */
    String of(String record) {
      if (!quoted) {
        return record.substring(start, end);
      }
      return record.substring(start + 1, end - 1).replace("\"\"", "\"");
    }
  }

  private final CsvDialect dialect;

  CsvCells(CsvDialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Takes a record without its line end apart.
   *
   * @throws InvalidRecordException if something follows a closing quote, or there is none
   */
  List<Cell> split(String record) throws InvalidRecordException {
    List<Cell> cells = new ArrayList<>();
    int state = CsvDialect.START;
    int start = 0;
    for (int i = 0; i < record.length(); i++) {
      char c = record.charAt(i);
      int next = dialect.after(state, c);
      if (next == CsvDialect.NEXT_CELL) {
        cells.add(cell(start, i, state));
        start = i + 1;
      } else if (state == CsvDialect.CLOSED && (next == CsvDialect.PLAIN || c == '\r')) {
        throw new InvalidRecordException(
            "cell " + (cells.size() + 1) + " goes on after its closing quote");
      }
      state = next;
    }
    if (state == CsvDialect.QUOTED) {
      throw new InvalidRecordException(
          "the quote of cell " + (cells.size() + 1) + " is not closed");
    }
    cells.add(cell(start, record.length(), state));
    return cells;
  }

  private static Cell cell(int start, int end, int state) {
    return new Cell(start, end, state == CsvDialect.CLOSED);
  }

  /**
   * A value in the form of the cell it is for.
   *
   * @param quoted whether the cell is quoted; if not, the value is where it has to be
   */
  String written(String value, boolean quoted) {
    if (!quoted && !needsQuotes(value)) {
      return value;
    }
    return '"' + value.replace("\"", "\"\"") + '"';
  }

  /** Whether a value would be read as something else without quotes. */
  boolean needsQuotes(String value) {
    return value.indexOf(dialect.delimiter()) >= 0
        || value.indexOf('\n') >= 0
        || value.indexOf('\r') >= 0
        || (dialect.quotes() && value.startsWith("\""));
  }
}
