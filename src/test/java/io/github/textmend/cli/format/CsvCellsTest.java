package io.github.textmend.cli.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Records and cells are where another reader of CSV finds them. */
class CsvCellsTest {
  private static final CsvDialect CSV = new CsvDialect(',', true);

  @Property
  void cellsAreThoseOfFastCsv(@ForAll("documents") String document) throws Exception {
    assertEquals(fastCsv(document), cells(document));
  }

  @Property
  void recordsEndWhereverTheBytesAreCut(@ForAll("documents") String document) {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    int whole = CSV.ends().last(bytes, 0, bytes.length);
    RecordEnds cut = CSV.ends();
    int last = -1;
    for (int i = 0; i < bytes.length; i++) {
      last = Math.max(last, cut.last(bytes, i, i + 1));
    }
    assertEquals(whole, last);
  }

  @Property
  void aWrittenValueIsReadAgain(@ForAll("values") String value, @ForAll boolean quoted)
      throws Exception {
    CsvCells cells = new CsvCells(CSV);
    String record = cells.written(value, quoted) + ",x";
    assertEquals(value, cells.split(record).get(0).of(record));
  }

  /** Cells with everything in them that means something, quoted where that is needed. */
  @Provide
  Arbitrary<String> documents() {
    return values()
        .flatMap(value -> Arbitraries.of(true, false).map(quoted -> cell(value, quoted)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(cells -> String.join(",", cells))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .flatMap(records -> Arbitraries.of("\n", "\r\n").map(end -> String.join(end, records)));
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.strings().withChars('a', 'é', ' ', '"', ',', '\n', '\r', '€').ofMaxLength(6);
  }

  /** A carriage return alone ends a record for FastCSV, and is a character for others. */
  private static String cell(String value, boolean quoted) {
    return new CsvCells(CSV).written(value, quoted || value.contains("\""));
  }

  private static List<List<String>> cells(String document) throws InvalidRecordException {
    List<List<String>> records = new ArrayList<>();
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    RecordEnds ends = CSV.ends();
    for (int start = 0; start < bytes.length; ) {
      int found = ends.first(bytes, start, bytes.length);
      int next = found < 0 ? bytes.length : found;
      String record = new String(bytes, start, next - start, StandardCharsets.UTF_8);
      String content = found < 0 ? record : record.replaceFirst("\r?\n$", "");
      records.add(new CsvCells(CSV).split(content).stream().map(cell -> cell.of(content)).toList());
      start = next;
    }
    return records;
  }

  private static List<List<String>> fastCsv(String document) throws Exception {
    List<List<String>> records = new ArrayList<>();
    try (var reader =
        CsvReader.builder()
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(document)) {
      reader.forEach(record -> records.add(record.getFields()));
    }
    return records;
  }
}
