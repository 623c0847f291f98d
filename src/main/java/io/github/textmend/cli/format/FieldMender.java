package io.github.textmend.cli.format;

/** What becomes of the text of a field. */
interface FieldMender {
  /**
   * Mends a text.
   *
   * @param field the path of its field
   * @return an equal text if it stays
   */
  String mended(String field, String text);
}
