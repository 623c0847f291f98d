package io.github.textmend.internal.score;

/**
 * The part of a state that is no n-gram: where in a word the text is, by {@link CaseModel}, and
 * which quotation is open, by {@link QuoteModel}. A table of both, since a step of the model asks
 * for nothing more often. Immutable.
 */
final class OuterStates {
  /** Two bits for the word, and above them two for the quotation. */
  private static final int BITS = 4;

  private static final int WORD_BITS = 2;

  /** The bits that do not tell which quotation is open. */
  static final int WORD_MASK = (1 << WORD_BITS) - 1;

  /** The kinds of {@link CaseModel}, and the marks of {@link QuoteModel}, which have no case. */
  private static final int CLASS_BITS = 3;

  private final int[] costs = new int[1 << (BITS + CLASS_BITS)];
  private final byte[] nexts = new byte[1 << (BITS + CLASS_BITS)];

  OuterStates(CaseModel cases, QuoteModel quotes) {
    for (int word = 0; word < CaseModel.STATES; word++) {
      for (int quotation = 0; quotation < QuoteModel.STATES; quotation++) {
        for (int one = 0; one < CaseModel.KINDS + QuoteModel.MARKS; one++) {
          int mark = one < CaseModel.KINDS ? QuoteModel.NO_MARK : one - CaseModel.KINDS;
          int kind = one < CaseModel.KINDS ? one : CaseModel.UNCASED;
          int place = place(word | quotation << WORD_BITS, one);
          costs[place] = cases.cost(word, kind) + quotes.adjustment(quotation, mark);
          int nextQuotation = QuoteModel.next(quotation, mark) << WORD_BITS;
          nexts[place] = (byte) (CaseModel.next(word, kind) | nextQuotation);
        }
      }
    }
  }

  /** The class of a code point, which {@link #cost} and {@link #next} are asked about. */
  static int classOf(int codePoint) {
    int mark = QuoteModel.mark(codePoint);
    return mark == QuoteModel.NO_MARK ? CaseModel.kind(codePoint) : CaseModel.KINDS + mark;
  }

  private static int place(int state, int one) {
    return state << CLASS_BITS | one;
  }

  /** What a code point of a class costs in a state, beside what the n-grams say. */
  int cost(int state, int one) {
    return costs[place(state, one)];
  }

  int next(int state, int one) {
    return nexts[place(state, one)];
  }

  /** The state that knows only which quotation is open, after a stretch of text. */
  static int quotesAfter(int state, CharSequence text, int from, int to) {
    int quotation = state;
    for (int i = from; i < to; i++) {
      quotation = quotesAfter(quotation, text.charAt(i));
    }
    return quotation;
  }

  /** The same after one character. */
  static int quotesAfter(int state, int codePoint) {
    return QuoteModel.next(state >>> WORD_BITS, QuoteModel.mark(codePoint)) << WORD_BITS;
  }
}
