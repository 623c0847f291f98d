package io.github.textmend.internal.decode;

import io.github.textmend.internal.score.Alphabet;
import io.github.textmend.internal.score.CharacterModel;

/** Adds up how improbable a text is, code point by code point, in nats. */
final class TextCost {
  /** A stretch of bytes that the encoding has no character for. */
  static final int MALFORMED = nats(12);

  /** The most that a character costs: the model is too sure of what it has not seen. */
  private static final int MOST = nats(12);

  /** Characters from here on are so many that the unseen ones have to cost what the model says. */
  private static final int FIRST_UNCAPPED = 0x2E80;

  /** What the language says of a letter, the character model and the alphabets say in part. */
  private static final double LANGUAGE = 0.8;

  /** A letter beside one of another alphabet. */
  private static final int JOINT = nats(6);

  /** A symbol before a letter: symbols stand before numbers, after words, or alone. */
  private static final int SYMBOL_IN_WORD = nats(6);

  /** A letter beside an ideograph. */
  private static final int ASIAN_JOINT = nats(2.5);

  /** A character that text does not have: a control, a private or an unassigned one. */
  private static final int NO_TEXT = nats(8);

  /** Half-width katakana: the model saw little Japanese of that kind, and no text is full of it. */
  private static final int HALF_WIDTH = nats(2);

  private static final int CURRENCY_SIGN = 0xA4;

  /**
   * The general currency sign, or an accent without its letter: no one writes them, and some
   * encodings have the euro and letters in their places.
   */
  private static final int NOT_WRITTEN = nats(4);

  private static final byte NOT_YET = -1;

  /** Extra cost by character, in quarters of a nat; filled as characters are met. */
  private static final byte[] EXTRA = notYet();

  private final CharacterModel model;
  private final LetterCounts letters = new LetterCounts();
  private int state;
  private int noText;
  private int previousScript;
  private boolean afterSymbol;
  private int length;
  private long cost;

  TextCost(CharacterModel model) {
    this.model = model;
    state = model.start();
  }

  static int nats(double nats) {
    return (int) Math.round(nats * CharacterModel.NAT);
  }

  void add(int codePoint) {
    if (codePoint == '\r') {
      return;
    }
    long step = model.step(state, codePoint);
    int extra = extra(codePoint);
    int stepCost = CharacterModel.costOf(step);
    cost += (codePoint < FIRST_UNCAPPED ? Math.min(stepCost, MOST) : stepCost) + extra;
    addJoint(codePoint);
    state = CharacterModel.stateOf(step);
    letters.add(codePoint);
    noText += extra >= NO_TEXT ? 1 : 0;
    length++;
  }

  /** What a character costs of which nothing else is known. */
  static int aloneCost(char c) {
    return Math.min(CharacterModel.shipped().aloneCost(c), MOST) + extra(c);
  }

  /** Words are of one script; ideographs stand beside Latin letters now and then. */
  private void addJoint(int codePoint) {
    int script = Scripts.of(codePoint);
    if (script != Scripts.NONE && previousScript != Scripts.NONE && script != previousScript) {
      cost += script == Scripts.ASIAN || previousScript == Scripts.ASIAN ? ASIAN_JOINT : JOINT;
    }
    boolean letter = script != Scripts.NONE || Character.isLetter(codePoint);
    if (letter && afterSymbol) {
      cost += SYMBOL_IN_WORD;
    }
    afterSymbol = codePoint >= 0x80 && isSymbol(codePoint);
    previousScript = script;
  }

  private static boolean isSymbol(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  /** The share of characters that text does not have, with malformed ones. */
  double noTextShare() {
    return length == 0 ? 0 : (double) noText / length;
  }

  /** Charges letters by the language of the text around them. */
  void addLanguage(Alphabet alphabet) {
    cost += nats(LANGUAGE * letters.rarity(alphabet));
  }

  /** To be called at the end: what only the whole text tells. */
  void finish() {
    cost += letters.foreignCost();
  }

  void addMalformed() {
    add(0xFFFD);
    noText++;
    cost += MALFORMED;
  }

  void charge(int units) {
    cost += units;
  }

  long cost() {
    return cost;
  }

  private static int extra(int codePoint) {
    if (codePoint >= EXTRA.length) {
      return ofKind(codePoint) * (CharacterModel.NAT / 4);
    }
    byte known = EXTRA[codePoint];
    if (known == NOT_YET) {
      // A race finds the same twice.
      known = ofKind(codePoint);
      EXTRA[codePoint] = known;
    }
    return known * (CharacterModel.NAT / 4);
  }

  private static byte ofKind(int codePoint) {
    int units =
        switch (Character.getType(codePoint)) {
          case Character.CONTROL ->
              codePoint == '\t' || codePoint == '\n' || codePoint == '\f' ? 0 : NO_TEXT;
          case Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> NO_TEXT;
          default -> unusual(codePoint);
        };
    return (byte) (units / (CharacterModel.NAT / 4));
  }

  private static int unusual(int codePoint) {
    boolean loneAccent =
        codePoint >= 0x80 && Character.getType(codePoint) == Character.MODIFIER_SYMBOL;
    if (codePoint == CURRENCY_SIGN || loneAccent) {
      return NOT_WRITTEN;
    }
    return codePoint >= 0xFF61 && codePoint <= 0xFF9F ? HALF_WIDTH : 0;
  }

  private static byte[] notYet() {
    byte[] costs = new byte[0x10000];
    java.util.Arrays.fill(costs, NOT_YET);
    return costs;
  }
}
