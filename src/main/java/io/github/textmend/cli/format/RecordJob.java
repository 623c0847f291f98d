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
  record Result(String text, List<Part> parts) {}

  /**
   * A text in a record.
   *
   * @param field the path of its field; empty if the text is the whole record
   */
  record Part(String field, Mended mended) {
    /** Whether there is something to tell of it: what was changed, or is beyond recovery. */
    public boolean isRemarkable() {
      return mended.changed() || !mended.losses().isEmpty();
    }
  }

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

  /**
   * Mends a record without its line end, and tells nothing of it; or whole records with their ends,
   * where {@link #takesPieces they may be taken so}.
   *
   * @return the same instance if nothing changes
   * @throws InvalidRecordException if the record is not of the job's format
   */
  String mend(String record) throws InvalidRecordException;

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
   * How far whole records are certain to stay as they are, with nothing to be told of them, found
   * faster than by mending one after the other. Those that are not UTF-8 are not certain.
   *
   * @param start where a record begins
   * @param end the end of the input, or after a line end; a record may go on behind that
   * @return where the first record begins of which that is not certain
   */
  default int cleanEnd(byte[] bytes, int start, int end) {
    return start;
  }

  /**
   * Mends whole records faster than one after the other, and tells nothing of them. Those that are
   * not UTF-8 or not of the job's format are left, and so are those of which something is to be
   * told.
   *
   * @param start where a record begins
   * @param end the end of the input, or after a line end; a record may go on behind that
   * @param out is told what to put in the place of what
   * @return where the first record begins that is to be mended alone
   */
  default int mend(byte[] bytes, int start, int end, Replacements out) {
    return cleanEnd(bytes, start, end);
  }

  /**
   * Mends a record without its line end, and tells what was done in it.
   *
   * @throws InvalidRecordException if the record is not of the job's format
   */
  Result apply(String record) throws InvalidRecordException;
}
