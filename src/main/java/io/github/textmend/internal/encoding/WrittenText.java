package io.github.textmend.internal.encoding;

import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.StepCache;

/**
 * A text that is being written, and the state of the model at its end. The model forgets all but
 * the last few characters, the word and which quotation is open, so that it reads only what is near
 * the places where it is asked. Reused from line to line; not thread-safe.
 */
final class WrittenText {
  /** UTF-16 units of the longest context of the model: four characters. */
  private static final int CONTEXT = 8;

  private final StepCache model;
  private char[] units = {};
  private int size;

  /** The state that knows only which quotation is open at the end. */
  private int quotes;

  /** The state of the model after the units that it has read. */
  private int state;

  private int read;

  WrittenText(StepCache model) {
    this.model = model;
  }

  /**
   * Begins a new line.
   *
   * @param longest so many UTF-16 units it may become
   */
  void begin(int longest) {
    if (units.length < longest) {
      units = new char[2 * longest];
    }
    size = 0;
    read = 0;
    state = model.start();
    quotes = state;
  }

  /** Appends a part of a line, all of ASCII. */
  void append(char[] line, int from, int to) {
    System.arraycopy(line, from, units, size, to - from);
    size += to - from;
  }

  void append(int codePoint) {
    size += Character.toChars(codePoint, units, size);
    quotes = model.quotesAfter(quotes, codePoint);
  }

  /** The state of the model at the end. */
  int state() {
    int from = size - CONTEXT;
    while (from > read && units[from - 1] != ' ') {
      from--;
    }
    if (from > read) {
      state = quotes;
      read = from;
    }
    while (read < size) {
      int codePoint = Character.codePointAt(units, read, size);
      state = CharacterModel.stateOf(model.step(state, codePoint));
      read += Character.charCount(codePoint);
    }
    state = CharacterModel.withQuotesOf(state, quotes);
    return state;
  }

  @Override
  public String toString() {
    return new String(units, 0, size);
  }
}
