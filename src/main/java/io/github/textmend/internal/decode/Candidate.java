package io.github.textmend.internal.decode;

import io.github.textmend.internal.charset.Utf8;
import io.github.textmend.internal.score.StepCache;
import io.github.textmend.result.Encoding;
import java.util.function.Supplier;

/** An encoding that some bytes may be in, and what their text costs as far as it was read. */
abstract class Candidate {
  /** A character cut off by the end: usual in pieces of a text, rare else. */
  private static final int CUT_OFF = TextCost.nats(8);

  /** So many bytes, a multiple of all that an encoding has for a character, are read at once. */
  private static final int STEP = 8;

  private final Encoding encoding;
  final TextCost text;

  /** As far as it was to read in steps. */
  private int reached;

  Candidate(Encoding encoding, int prior, StepCache model) {
    this.encoding = encoding;
    text = new TextCost(model);
    text.charge(prior);
  }

  Encoding encoding() {
    return encoding;
  }

  long cost() {
    return text.cost();
  }

  /**
   * Reads on to an index, less a character that is not complete there.
   *
   * @param bytes the same in every call
   */
  abstract void advance(byte[] bytes, int to);

  /**
   * The same, in steps, the last of which is the one after which the text costs more than it may:
   * costs only grow, so who is too far behind need not arrive.
   */
  final void advance(byte[] bytes, int to, long most) {
    while (reached < to && cost() <= most) {
      reached = Math.min(reached + STEP, to);
      advance(bytes, reached);
    }
  }

  /** Whether a character is left that the end of the bytes cut off. */
  boolean isCutOff(int end) {
    return false;
  }

  /** To be called once, after the last {@link #advance}. */
  void finish(int end) {
    if (isCutOff(end)) {
      text.charge(CUT_OFF);
    }
    text.finish();
  }

  /** One of a table. */
  static final class SingleByte extends Candidate {
    /** A byte that the encoding does not define, and that shows as one of ISO-8859-1. */
    private static final int UNDEFINED = TextCost.nats(8);

    private final ByteTable table;
    private final char[] chars;
    private final Supplier<ByteCounts> counts;
    private int at;

    /**
     * @param counts of the bytes that will be read
     */
    SingleByte(ByteTable table, int prior, StepCache model, Supplier<ByteCounts> counts) {
      super(table.encoding(), prior, model);
      this.table = table;
      chars = table.chars();
      this.counts = counts;
    }

    @Override
    void advance(byte[] bytes, int to) {
      for (; at < to; at++) {
        text.addWithoutLetter(chars[bytes[at] & 0xFF]);
      }
    }

    @Override
    void finish(int end) {
      ByteCounts all = counts.get();
      for (int i = 0; i < all.distinct(); i++) {
        int b = all.byteAt(i);
        text.letters().add(chars[b], all.count(b));
        text.charge(table.isUndefined(b) ? UNDEFINED : 0);
      }
      super.finish(end);
    }
  }

  /** UTF-8 with bytes of some other encoding in it, which costs what text costs in general. */
  static final class StrayUtf8 extends Candidate {
    /** A line with bytes of another encoding: one text pasted into another, which is rare. */
    private static final int STRAY_LINE = TextCost.nats(6);

    /** A stretch of such bytes in it. */
    private static final int STRAY_RUN = TextCost.nats(3);

    /** One such byte; somewhat more than a character of text. */
    private static final int STRAY_BYTE = TextCost.nats(4.5);

    private int at;
    private boolean inStrayLine;
    private boolean inStrays;

    StrayUtf8(int prior, StepCache model) {
      super(Encoding.UTF_8, prior, model);
    }

    @Override
    void advance(byte[] bytes, int to) {
      while (at < to) {
        int length = Utf8.sequence(bytes, at, to);
        if (length > 0) {
          text.add(Utf8.codePoint(bytes, at, length));
          inStrayLine &= bytes[at] != '\n';
          inStrays = false;
          at += length;
        } else if (Utf8.isCutOff(bytes, at, to)) {
          break;
        } else {
          stray();
        }
      }
    }

    private void stray() {
      text.charge(STRAY_BYTE + (inStrays ? 0 : STRAY_RUN) + (inStrayLine ? 0 : STRAY_LINE));
      inStrayLine = true;
      inStrays = true;
      at++;
    }

    @Override
    boolean isCutOff(int end) {
      return at < end;
    }
  }

  /** One of characters of one, two and more bytes. */
  static final class Multibyte extends Candidate {
    private final MultibyteTable table;
    private final LongCharacters others;
    private int at;
    private boolean hasPair;

    Multibyte(MultibyteTable table, int prior, StepCache model) {
      super(table.encoding(), prior, model);
      this.table = table;
      others = new LongCharacters(table);
    }

    @Override
    void advance(byte[] bytes, int to) {
      while (at < to) {
        int c = table.single(bytes[at]);
        int length = 1;
        if (c < 0 && at + 1 < to) {
          c = table.pair(bytes[at], bytes[at + 1]);
          hasPair |= c >= 0;
          length = 2;
        }
        if (c >= 0) {
          text.add(c);
          at += length;
        } else if (!advanceLong(bytes, to)) {
          break;
        }
      }
    }

    private boolean advanceLong(byte[] bytes, int to) {
      int length = others.read(bytes, at, to);
      if (length > 0 && !others.units().hasRemaining()) {
        text.addMalformed();
      } else if (length > 0) {
        text.add(Character.codePointAt(others.units(), 0));
      }
      at += length;
      return length > 0;
    }

    @Override
    boolean isCutOff(int end) {
      return at < end;
    }

    @Override
    void finish(int end) {
      boolean onlyCutOff = isCutOff(end) && !hasPair;
      text.charge(onlyCutOff ? TextCost.MALFORMED : 0);
      super.finish(end);
    }
  }

  /** Another charset of the Java runtime. */
  static final class OfRuntime extends Candidate {
    private final CharsetSteps steps;

    OfRuntime(Encoding encoding, CharsetSteps steps, int prior, StepCache model) {
      super(encoding, prior, model);
      this.steps = steps;
    }

    @Override
    void advance(byte[] bytes, int to) {
      steps.advance(bytes, to, text);
    }

    @Override
    boolean isCutOff(int end) {
      return steps.at() < end;
    }
  }
}
