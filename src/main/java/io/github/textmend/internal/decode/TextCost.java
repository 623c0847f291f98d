package io.github.textmend.internal.decode;

import com.ibm.icu.lang.UCharacter;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.LikelyLanguages;
import io.github.textmend.internal.score.StepCache;

/** Adds up how improbable a text is, code point by code point, in nats. */
final class TextCost {
  /** A stretch of bytes that the encoding has no character for. */
  static final int MALFORMED = nats(12);

  /** From here on a character's cost is damped: the model is too sure of what it has not seen. */
  private static final int DAMPED = nats(10);

  private static final int DAMPING = 4;

  /** Characters from here on are so many that the unseen ones have to cost what the model says. */
  private static final int FIRST_UNDAMPED = 0x2E80;

  /** What the language says of a letter, the character model and the alphabets say in part. */
  private static final double LANGUAGE = 0.8;

  /** A letter beside one of another alphabet. */
  static final int JOINT = nats(6);

  /** A symbol before a letter, or a mark between two. */
  static final int SYMBOL_IN_WORD = nats(6);

  /** A capital beyond ASCII after a small letter, more than the model charges for any capital. */
  private static final int CAPITAL_IN_WORD = nats(3);

  /** A letter beside an ideograph. */
  private static final int ASIAN_JOINT = nats(2.5);

  private static final int NO_BREAK_SPACE = 0xA0;

  /** What a no-break space costs more than a space, where the model has not seen it. */
  private static final int NO_BREAK = nats(3);

  /** Cost of a character by itself, by UTF-16 unit, and one more; filled as units are met. */
  private static final short[] ALONE = new short[0x10000];

  private final StepCache model;
  private final LetterCounts letters = new LetterCounts();
  private int state;
  private int noText;
  private int previous;
  private int previousCodePoint;
  private boolean afterLetter;
  private int length;
  private long cost;

  /**
   * @param model of the thread that this cost is of
   */
  TextCost(StepCache model) {
    this.model = model;
    state = model.start();
  }

  static int nats(double nats) {
    return (int) Math.round(nats * CharacterModel.NAT);
  }

  /** Adds a character, with its letter to those that tell the language. */
  void add(int codePoint) {
    addWithoutLetter(codePoint);
    letters.add(codePoint);
  }

  /** The same where the letters are counted elsewhere. */
  void addWithoutLetter(int codePoint) {
    if (codePoint == '\r') {
      return;
    }
    add(codePoint, model.step(state, codePoint));
  }

  private void add(int codePoint, long modelStep) {
    int traits = CharacterTraits.of(codePoint);
    long step = codePoint == NO_BREAK_SPACE ? orSpace(modelStep) : modelStep;
    int stepCost = CharacterModel.costOf(step);
    cost += codePoint < FIRST_UNDAMPED ? damped(stepCost) : stepCost;
    cost += CharacterTraits.cost(traits) + joint(traits);
    state = CharacterModel.stateOf(step);
    previousCodePoint = codePoint;
    noText += CharacterTraits.isNoText(traits) ? 1 : 0;
    length++;
  }

  private long orSpace(long step) {
    long asSpace = model.step(state, ' ') + ((long) NO_BREAK << Integer.SIZE);
    return CharacterModel.costOf(asSpace) < CharacterModel.costOf(step) ? asSpace : step;
  }

  private static int damped(int cost) {
    return cost <= DAMPED ? cost : DAMPED + (cost - DAMPED) / DAMPING;
  }

  /** What a character costs of which nothing else is known. */
  static int aloneCost(char c) {
    int known = ALONE[c];
    if (known == 0) {
      // A race finds the same twice.
      int step = CharacterModel.shipped().aloneCost(c);
      int cost = c < FIRST_UNDAMPED ? damped(step) : step;
      known = 1 + cost + CharacterTraits.cost(CharacterTraits.of(c));
      ALONE[c] = (short) known;
    }
    return known - 1;
  }

  /** What some characters cost together: any of them. */
  static int jointCost(char[] chars, int from) {
    double sum = 0;
    for (int i = from; i < chars.length; i++) {
      sum += Math.exp(-aloneCost(chars[i]) / (double) CharacterModel.NAT);
    }
    return nats(-Math.log(sum));
  }

  /** Words are of one script; ideographs stand beside Latin letters now and then. */
  private int joint(int traits) {
    int joint = 0;
    int script = CharacterTraits.script(traits);
    int before = CharacterTraits.script(previous);
    if (script != before
        && script != CharacterTraits.NO_SCRIPT
        && before != CharacterTraits.NO_SCRIPT) {
      boolean asian = script == CharacterTraits.ASIAN || before == CharacterTraits.ASIAN;
      joint = asian ? ASIAN_JOINT : JOINT;
    }
    if (CharacterTraits.isLetter(traits)
        && (CharacterTraits.isSymbol(previous)
            || (afterLetter && CharacterTraits.isMark(previous)))) {
      joint += SYMBOL_IN_WORD;
    }
    if (CharacterTraits.isCapital(traits) && UCharacter.isLowerCase(previousCodePoint)) {
      joint += CAPITAL_IN_WORD;
    }
    afterLetter = CharacterTraits.isLetter(previous);
    previous = traits;
    return joint;
  }

  /** The share of characters that text does not have, with malformed ones. */
  double noTextShare() {
    return length == 0 ? 0 : (double) noText / length;
  }

  /** The letters beyond ASCII of the text. */
  LetterCounts letters() {
    return letters;
  }

  /** Charges letters by the language of the text around them. */
  void addLanguage(LikelyLanguages languages) {
    cost += nats(LANGUAGE * letters.surprise(languages));
  }

  /** To be called at the end: what only the whole text tells. */
  void finish() {
    cost += letters.foreignCost();
  }

  void addMalformed() {
    addWithoutLetter(0xFFFD);
    noText++;
    cost += MALFORMED;
  }

  void charge(int units) {
    cost += units;
  }

  long cost() {
    return cost;
  }
}
