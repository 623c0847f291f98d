package io.github.textmend.cli.format;

import io.github.textmend.result.Mended;
import java.util.List;

/** What is done with one record of input: a line, unless the format has longer ones. */
public interface RecordJob {
  /**
   * What became of a record.
   *
   * @param text the record to write
   * @param parts the texts in it that were looked at
   */
  record Result(String text, List<Part> parts) {
    public boolean changed() {
      return parts.stream().anyMatch(part -> part.mended().changed());
    }
  }

  /**
   * A text in a record.
   *
   * @param field the path of its field; empty if the text is the whole record
   */
  record Part(String field, Mended mended) {}

  /** Finds the ends of records, from the start of one on. */
  default RecordEnds ends() {
    return new RecordEnds.OfLines();
  }

  /** Whether a record may have line ends in it. */
  default boolean spansLines() {
    return false;
  }

  /** Whether a record can be mended in pieces, and many at once. */
  default boolean takesPieces() {
    return false;
  }

  /** Mends whole records with their ends, where {@link #takesPieces they may be taken so}. */
  default String mend(String records) {
    throw new UnsupportedOperationException("records of fields are mended one by one");
  }

  /** The same for those to whom every finding is told, also what is beyond recovery. */
  RecordJob explaining();

  /** Whether the first record of a file names the fields, and is kept. */
  default boolean hasHeader() {
    return false;
  }

  /**
   * The job for the records under a header.
   *
   * @throws InvalidRecordException if the header lacks a field that is to be mended
   */
  default RecordJob under(String header) throws InvalidRecordException {
    return this;
  }

  /**
   * Whether nothing is to be told of whole records, where {@link #takesPieces they may be taken
   * so}.
   */
  default boolean isClean(String records) {
    throw new UnsupportedOperationException("records of fields are looked at one by one");
  }

  /**
   * Whether a record is certain to stay as it is and nothing is to be told of it, found faster than
   * by mending it.
   */
  boolean isClean(byte[] bytes, int start, int end);

  /**
   * Mends a record without its line end.
   *
   * @throws InvalidRecordException if the record is not of the job's format
   */
  Result apply(String record) throws InvalidRecordException;
}
