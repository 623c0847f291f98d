package io.github.textmend.internal.encoding;

import io.github.textmend.internal.scan.LostApostrophe;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.CharacterTypes;
import io.github.textmend.internal.score.StepCache;
import java.util.List;

/**
 * How sure each repair of a line is: what the text gains by it, against how seldom the damage is.
 *
 * <p>The gain is measured in place, with the other repairs made, over the repair and the few
 * characters whose probability depends on it. Repairs of one charset support each other: that one
 * of them is certain makes the misreading of the line certain, and the next only has to be likely.
 */
final class Judge {
  /** Characters after a repair whose cost depends on it: the reach of the model. */
  static final int REACH = 5;

  /** Repairs of an obviously damaged line that are looked at. */
  private static final int FIRST = 3;

  /**
   * By how much the model's odds overstate: its characters are no independent witnesses. Balanced
   * on the validation text, so that confidence is the share of right repairs.
   */
  static final double TEMPERATURE = 1.5;

  /**
   * How much rarer than other damage one is that left a single letter. Balanced on clean text in
   * twenty languages that the model was not trained on.
   */
  static final double LONE_LETTER = 6;

  /** What a single letter has to gain before it supports other repairs. */
  private static final double LONE_SUPPORT = 6;

  private final StepCache model;
  private final LineAlphabets alphabets;

  /** A repair with what is around it. */
  private final Units all = new Units();

  Judge(StepCache model, LineAlphabets alphabets) {
    this.model = model;
    this.alphabets = alphabets;
  }

  /**
   * The confidence of each repair, in [0, 1].
   *
   * <p>Single letters taken for damage have one cause if they are none, a language that the model
   * does not know: they hardly support each other.
   *
   * @param prior how rare it is that a line is damaged in this way, in nats
   */
  double[] confidences(String line, List<Repair> repairs, double[] margins, double prior) {
    double all = 0;
    for (int i = 0; i < margins.length; i++) {
      all += support(line, repairs.get(i), margins[i]);
    }
    double[] confidences = new double[margins.length];
    for (int i = 0; i < margins.length; i++) {
      boolean lone = isLoneLetter(line, repairs.get(i));
      double others = all - support(line, repairs.get(i), margins[i]);
      double rarity = lone ? rarity(prior + LONE_LETTER, others) : rarity(prior, others);
      confidences[i] = logistic((margins[i] - rarity) / TEMPERATURE);
    }
    return confidences;
  }

  private static double support(String line, Repair repair, double margin) {
    return Math.max(0, isLoneLetter(line, repair) ? margin - LONE_SUPPORT : margin);
  }

  private static boolean isLoneLetter(String line, Repair repair) {
    return repair.end() - repair.start() == 1
        && CharacterTypes.isLetter(line.charAt(repair.start()))
        && !(repair.text().equals("’") && LostApostrophe.isAt(line, repair.start()));
  }

  /** How rare damage is at one place of a line whose other repairs gain this much. */
  private static double rarity(double prior, double others) {
    double lineDamaged = logistic(others - prior);
    return inNats(ChannelCosts.ENTER)
        - Math.log(lineDamaged + (1 - lineDamaged) * Math.exp(-prior));
  }

  /**
   * What each repair gains, in nats.
   *
   * @param soundCost what is left as it stands costs more, since the rest of the line is damaged
   */
  double[] margins(String line, List<Repair> repairs, int soundCost) {
    double[] margins = margins(line, repairs, new Patch(line, repairs), repairs.size(), false);
    for (int i = 0; i < margins.length; i++) {
      margins[i] += inNats(soundCost);
    }
    return margins;
  }

  /**
   * The least confidence among the first repairs of a line, which stand for the others of the same
   * channel: what it takes to be sure of a channel does not grow with the line.
   *
   * @param margins those of the first repairs
   */
  double leastOfFirst(String line, List<Repair> repairs, double[] margins, double prior) {
    double least = 1;
    for (double confidence : confidences(line, repairs, margins, prior)) {
      least = Math.min(least, confidence);
    }
    return least;
  }

  /** What the first repairs gain, in nats. */
  double[] marginsOfFirst(String line, List<Repair> repairs, Patch patch) {
    return margins(line, repairs, patch, Math.min(FIRST, repairs.size()), false);
  }

  /**
   * What the first repairs gain at least, whatever the language of the line, which takes most of
   * the time to find out. None of them may be of a single letter.
   */
  double[] leastMarginsOfFirst(String line, List<Repair> repairs, Patch patch) {
    return margins(line, repairs, patch, Math.min(FIRST, repairs.size()), true);
  }

  private double[] margins(
      String line, List<Repair> repairs, Patch patch, int first, boolean inAnyLanguage) {
    double[] margins = new double[first];
    LineAlphabet alphabet = alphabets.of(line);
    int quotes = model.start();
    int read = 0;
    for (int i = 0; i < first; i++) {
      Repair repair = repairs.get(i);
      int left = Math.max(read, patch.targetStart(i) - REACH);
      String before = patch.text().substring(left, patch.targetStart(i));
      int right = Math.min(patch.text().length(), patch.targetEnd(i) + REACH);
      String after = patch.text().substring(patch.targetEnd(i), right);
      boolean atEnd = right == patch.text().length();
      quotes = model.quotesAfter(quotes, patch.text(), read, left);
      read = left;
      int start = stateAfter(before, left == 0 ? model.start() : quotes);
      String last =
          line.subSequence(Math.max(0, repair.start() - CopyCosts.LOOK_BACK), repair.start())
              .toString();
      CharSequence source = line.subSequence(repair.start(), repair.end());
      long kept = cost(start, last, source, after, atEnd, true);
      long mended = cost(start, last, repair.text(), after, atEnd, false);
      long letters = letters(alphabet, line, repair, inAnyLanguage);
      int scripts =
          ScriptChanges.costAround(patch.text(), patch.targetStart(i), patch.targetEnd(i));
      margins[i] = inNats(kept - mended + letters - repair.channelCost() - scripts);
    }
    return margins;
  }

  /** What the letters gain, for all that the alphabet of the line knows. */
  private static int letters(
      LineAlphabet alphabet, String line, Repair repair, boolean inAnyLanguage) {
    int gain = 0;
    for (int i = repair.start(); i < repair.end(); i++) {
      gain += alphabet.costOfCopied(line.charAt(i));
    }
    for (int i = 0; i < repair.text().length(); i++) {
      char c = repair.text().charAt(i);
      gain -= inAnyLanguage ? alphabet.mostOfDecoded(c) : alphabet.costOfDecoded(c);
    }
    return gain + (isLoneLetter(line, repair) ? alphabet.rarity(line.charAt(repair.start())) : 0);
  }

  private int stateAfter(String before, int from) {
    int state = from;
    for (int i = 0; i < before.length(); i++) {
      state = CharacterModel.stateOf(model.step(state, before.charAt(i)));
    }
    return state;
  }

  /** What a text costs after a state, with a few characters that follow it. */
  private long cost(
      int start, String last, CharSequence text, String after, boolean atEnd, boolean copied) {
    long total = 0;
    int state = start;
    all.turnTo(last + text + after);
    for (int i = last.length(); i < all.length(); ) {
      int codePoint = all.codePointAt(i);
      long step = model.step(state, codePoint);
      int cost = CharacterModel.costOf(step);
      boolean asItStands = copied || i >= last.length() + text.length();
      total += asItStands ? CopyCosts.cost(cost, all, i, codePoint) : cost;
      state = CharacterModel.stateOf(step);
      i += Character.charCount(codePoint);
    }
    return atEnd ? total + model.endCost(state) : total;
  }

  static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  static double inNats(long cost) {
    return (double) cost / CharacterModel.NAT;
  }
}
