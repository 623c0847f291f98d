package io.github.textmend.cli.format;

import io.github.textmend.TextMend;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Records of cells: those of the wanted columns are mended, all else stays to the character, also
 * whether a cell is quoted. Immutable.
 */
public final class CsvRecords implements RecordJob {
  private final TextMend textMend;
  private final Remarkable remarkable;
  private final CsvDialect dialect;
  private final CsvCells cells;
  private final List<String> fields;

  /** The names of the columns; null if they are not known, and numbers do for names. */
  private final @Nullable List<String> columns;

  private final boolean headed;

  private CsvRecords(
      TextMend textMend,
      Remarkable remarkable,
      CsvDialect dialect,
      List<String> fields,
      @Nullable List<String> columns,
      boolean headed) {
    this.textMend = textMend;
    this.remarkable = remarkable;
    this.dialect = dialect;
    this.cells = new CsvCells(dialect);
    this.fields = List.copyOf(fields);
    this.columns = columns;
    this.headed = headed;
  }

  /**
   * CSV of RFC 4180.
   *
   * @param fields the columns to mend; none for all
   * @param headed whether the first record names the columns; if not, their numbers from 1 do
   * @throws IllegalArgumentException if the delimiter means something else
   */
  public static CsvRecords csv(
      TextMend textMend, char delimiter, List<String> fields, boolean headed) {
    return of(textMend, new CsvDialect(delimiter, true), fields, headed);
  }

  /** Lines of cells without quotes, as the media type text/tab-separated-values has them. */
  public static CsvRecords tsv(
      TextMend textMend, char delimiter, List<String> fields, boolean headed) {
    return of(textMend, new CsvDialect(delimiter, false), fields, headed);
  }

  private static CsvRecords of(
      TextMend textMend, CsvDialect dialect, List<String> fields, boolean headed) {
    return new CsvRecords(textMend, Remarkable.damaged(textMend), dialect, fields, null, headed);
  }

  @Override
  public CsvRecords explaining() {
    return new CsvRecords(
        textMend, Remarkable.explained(textMend), dialect, fields, columns, headed);
  }

  @Override
  public RecordEnds ends() {
    return dialect.ends();
  }

  @Override
  public boolean spansLines() {
    return dialect.quotes();
  }

  @Override
  public boolean hasHeader() {
    return headed;
  }

  @Override
  public CsvRecords under(String header) throws InvalidRecordException {
    List<String> names = new ArrayList<>();
    for (CsvCells.Cell cell : cells.split(header)) {
      names.add(cell.of(header));
    }
    for (String field : fields) {
      if (!names.contains(field)) {
        throw new InvalidRecordException(
            "no column \"" + field + "\"; there are " + String.join(", ", names));
      }
    }
    return new CsvRecords(textMend, remarkable, dialect, fields, names, headed);
  }

  @Override
  public int cleanEnd(byte[] bytes, int start, int end) {
    RecordEnds ends = ends();
    int clean = start;
    while (clean < end) {
      int found = ends.first(bytes, clean, end);
      int next = found < 0 ? end : found;
      if (!isClean(bytes, clean, RecordEnds.contentEnd(bytes, clean, next))) {
        break;
      }
      clean = next;
    }
    return clean;
  }

  private boolean isClean(byte[] bytes, int start, int end) {
    if (start == end) {
      return true;
    }
    if (Utf8.validPrefix(bytes, start, end) < end) {
      return false;
    }
    try {
      String record = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      List<CsvCells.Cell> split = checked(record);
      return IntStream.range(0, split.size())
          .filter(this::isWanted)
          .mapToObj(column -> split.get(column).of(record))
          .noneMatch(remarkable::test);
    } catch (InvalidRecordException e) {
      // The slower way tells.
      return false;
    }
  }

  @Override
  public Result apply(String record) throws InvalidRecordException {
    List<Part> parts = new ArrayList<>();
    return new Result(rewritten(record, FieldMender.explaining(textMend, parts)), parts);
  }

  @Override
  public String mend(String record) throws InvalidRecordException {
    return rewritten(record, (field, text) -> textMend.mend(text));
  }

  private String rewritten(String record, FieldMender mender) throws InvalidRecordException {
    List<CsvCells.Cell> split = checked(record);
    StringBuilder out = new StringBuilder();
    int copied = 0;
    for (int column = 0; column < split.size(); column++) {
      CsvCells.Cell cell = split.get(column);
      if (isWanted(column)) {
        String text = cell.of(record);
        String mended = mended(column, text, mender);
        if (!mended.equals(text)) {
          checkRoomFor(mended, column);
          out.append(record, copied, cell.start());
          out.append(cells.written(mended, cell.quoted()));
          copied = cell.end();
        }
      }
    }
    return copied == 0 ? record : out.append(record, copied, record.length()).toString();
  }

  private String mended(int column, String text, FieldMender mender) {
    return mender.mended(() -> name(column), text);
  }

  private List<CsvCells.Cell> checked(String record) throws InvalidRecordException {
    List<CsvCells.Cell> split = cells.split(record);
    if (columns != null && split.size() > columns.size()) {
      throw new InvalidRecordException(
          split.size() + " cells, but the header has " + columns.size());
    }
    return split;
  }

  private void checkRoomFor(String text, int column) throws InvalidRecordException {
    if (!dialect.quotes() && cells.needsQuotes(text)) {
      throw new InvalidRecordException(
          "cell " + (column + 1) + " would have a delimiter or line end in it");
    }
  }

  private boolean isWanted(int column) {
    return fields.isEmpty() || fields.contains(name(column));
  }

  private String name(int column) {
    return columns == null ? Integer.toString(column + 1) : columns.get(column);
  }
}
