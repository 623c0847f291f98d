package io.github.textmend.lucene;

import io.github.textmend.result.Edit;

/**
 * Which part of an edit's source became which part of its target.
 *
 * <p>Most damage is UTF-8 read as a single-byte charset, once or several times over. So each
 * character has the share in the source that it has in the UTF-8 of the target.
 */
final class InsideEdit {
  private final int sourceLength;
  private final String text;
  private final long bytes;
  private int at;
  private long bytesBefore;

  InsideEdit(Edit edit, String text) {
    sourceLength = edit.source().length();
    this.text = text;
    at = edit.target().start();
    long all = 0;
    for (int i = at; i < edit.target().end(); i++) {
      all += utf8Length(text.charAt(i));
    }
    bytes = all;
  }

  /**
   * How long the source is of what stands before a place.
   *
   * @param place inside the target of the edit, not before that of the last call
   */
  int sourceUnitsUpTo(int place) {
    for (; at < place; at++) {
      bytesBefore += utf8Length(text.charAt(at));
    }
    return (int) ((bytesBefore * sourceLength + bytes - 1) / bytes);
  }

  /** A surrogate is half of four bytes. */
  private static int utf8Length(char c) {
    if (c < 0x80) {
      return 1;
    }
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }
}
