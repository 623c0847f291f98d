package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.StepCache;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of a line whose bytes are not all certain, read again in another charset: a beam search
 * over what they may have been. Not thread-safe.
 */
final class UncertainWords {
  /** Longer words, in UTF-16 units, are left. */
  private static final int LONGEST = 512;

  /** Each way after the likeliest one that a unit may have been written. */
  private static final int LESS_USUAL = ChannelCosts.nats(1.5);

  /** A character the rest of whose bytes is missing. */
  private static final int CUT_OFF = ChannelCosts.nats(8);

  /** A character of which nothing is left. */
  private static final int LOST = ChannelCosts.nats(7);

  /** A character that is less likely than this among all that may have stood there is left open. */
  private static final double LEAST_SHARE = 0.4;

  private final StepCache model;
  private final String line;
  private final TextCharset readAs;
  private final TextCharset written;

  /** A character of which some bytes are unknown, and the byte after it. */
  private record Question(PartialCharacter partial, int following) {}

  /** What such characters may be. */
  private final Map<Question, int[]> known = new HashMap<>();

  /** A word, and the state of the model before it. */
  private record Place(int from, int to, int state) {}

  /** How words were read: several ask about each. */
  private final Map<Place, Optional<Reading>> done = new HashMap<>();

  /** The first byte of the unit after the one that is read. */
  private int following;

  /** The beginnings up to the unit that is read, and those with it. */
  private Beginnings before = new Beginnings();

  private Beginnings after = new Beginnings();

  UncertainWords(StepCache model, String line, TextCharset readAs, TextCharset written) {
    this.model = model;
    this.line = line;
    this.readAs = readAs;
    this.written = written;
  }

  /**
   * What a word was.
   *
   * @param text with U+FFFD for each character that nothing tells
   * @param cost what became of its bytes
   * @param inferred whether a character of it was filled in
   * @param share the probability of the characters that were filled in, among others
   */
  record Reading(String text, int cost, boolean inferred, double share) {}

  /**
   * The likeliest reading of a word after a state of the model; null if there is none, or more was
   * lost than is left.
   */
  @Nullable Reading read(int from, int to, int state) {
    if (to - from > LONGEST || lost(from, to) * 2 > to - from) {
      return null;
    }
    Place place = new Place(from, to, state);
    Optional<Reading> found = done.get(place);
    if (found == null) {
      found = Optional.ofNullable(search(from, to, state));
      done.put(place, found);
    }
    return found.orElse(null);
  }

  private @Nullable Reading search(int from, int to, int state) {
    after.clear();
    after.add(Beginning.empty(state));
    for (int i = from; i < to && after.size() > 0; i++) {
      following = firstByte(charAt(i + 1));
      goOn(line.charAt(i));
    }
    end(charAt(to));
    return after.size() == 0 ? null : reading(after);
  }

  private int lost(int from, int to) {
    int lost = 0;
    for (int i = from; i < to; i++) {
      lost += line.charAt(i) == ByteImage.LOST ? 1 : 0;
    }
    return lost;
  }

  private char charAt(int at) {
    return at < line.length() ? line.charAt(at) : '\n';
  }

  private int firstByte(char c) {
    int[][] all = UncertainBytes.of(c, readAs);
    return all.length == 0 ? UncertainBytes.UNKNOWN : all[0][0];
  }

  private void turn() {
    Beginnings done = before;
    before = after;
    after = done;
    after.clear();
  }

  /** All beginnings with one more unit of the word. */
  private void goOn(char c) {
    turn();
    int more = 0;
    for (int[] bytes : UncertainBytes.of(c, readAs)) {
      for (int i = 0; i < before.size(); i++) {
        append(before.get(i).dearer(more), bytes, 0);
      }
      more += LESS_USUAL;
    }
  }

  /** A word is followed by a character: what stands before a space is seldom a bracket. */
  private void end(char next) {
    turn();
    for (int i = 0; i < before.size(); i++) {
      Beginning beginning = before.get(i);
      Beginning word = beginning.partial().isEmpty() ? beginning : beginning.withOpen(CUT_OFF);
      after.add(word.before(CharacterModel.costOf(model.step(word.state(), next))));
    }
  }

  private void append(Beginning beginning, int[] bytes, int at) {
    if (!after.hasRoomFor(beginning.cost())) {
      return;
    }
    if (at == bytes.length) {
      after.add(beginning);
      return;
    }
    Beginning more = beginning.with(beginning.partial().with(bytes[at]));
    PartialCharacter partial = more.partial();
    if (partial.mayGoOn(written)) {
      append(more, bytes, at + 1);
    }
    if (partial.isLost()) {
      append(more.withOpen(LOST), bytes, at + 1);
    }
    for (int codePoint : codePoints(partial)) {
      long step = model.step(more.state(), codePoint);
      int cost = CharacterModel.costOf(step);
      if (after.hasRoomFor(more.cost() + cost)) {
        append(more.with(codePoint, cost, CharacterModel.stateOf(step)), bytes, at + 1);
      }
    }
  }

  private int[] codePoints(PartialCharacter partial) {
    Question question =
        new Question(partial, partial.isOpen() ? following : UncertainBytes.UNKNOWN);
    int[] found = known.get(question);
    if (found == null) {
      found = partial.codePoints(written, readAs, model.model(), question.following());
      known.put(question, found);
    }
    return found;
  }

  /** The likeliest word, with what is unsure of it left open. */
  private static Reading reading(Beginnings words) {
    Beginning best = words.get(0);
    StringBuilder text = new StringBuilder();
    boolean inferred = false;
    double share = 1;
    for (Beginning.ReadCharacter next = best.last(); next != null; next = next.before()) {
      double agreed = next.isFilledIn() ? agreed(words, next) : 1;
      boolean isSure = agreed >= LEAST_SHARE;
      text.insert(0, Character.toChars(isSure ? next.codePoint() : Beginning.OPEN));
      inferred |= isSure && next.isFilledIn();
      share *= isSure ? agreed : 1;
    }
    return new Reading(text.toString(), best.channelCost(), inferred, share);
  }

  /** How likely a character of the best word is among those of all. */
  private static double agreed(Beginnings words, Beginning.ReadCharacter character) {
    Beginning best = words.get(0);
    double same = 0;
    double all = 0;
    for (int i = 0; i < words.size(); i++) {
      Beginning word = words.get(i);
      double weight = Math.exp(Judge.inNats(best.cost() - word.cost()) / Judge.TEMPERATURE);
      all += weight;
      same += word.hasInPlace(character, best.length()) ? weight : 0;
    }
    return same / all;
  }
}
