package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.StepCache;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line read again in another charset, word by word: each word with characters beyond ASCII either
 * stays or is read again, whichever makes the likelier line.
 */
final class Rereading {
  static final long NOT_WHOLE = Long.MAX_VALUE;

  private static final long NO_LIMIT = Long.MAX_VALUE;

  /** A word that cannot be read again. */
  private static final long NO_GAIN = Long.MIN_VALUE / 4;

  /** What a word may gain that takes a search of its own. */
  private static final long UNCERTAIN_GAIN = ChannelCosts.nats(1000);

  /**
   * In a line that was misread beyond doubt a word is read again even if it gains nothing; less
   * than {@link PairSearch} charges for one that stays.
   */
  private static final int MOST_LOST_BY_WORD = ChannelCosts.nats(5);

  /** Characters after a word whose cost depends on it: the reach of the model. */
  private static final int REACH = 6;

  private final KeptLine kept;
  private final StepCache model;
  private final String line;
  private final LineAlphabet alphabet;
  private final ByteImage image;
  private final TextCharset written;

  private final StringBuilder whole = new StringBuilder();

  /** A word read again. */
  private final StringBuilder again = new StringBuilder();

  /** The same word, if its bytes were not certain. */
  private UncertainWords.@Nullable Reading filled;

  Rereading(KeptLine kept, ByteImage image, TextCharset written) {
    this.kept = kept;
    model = kept.model();
    line = kept.line();
    alphabet = kept.alphabet();
    this.image = image;
    this.written = written;
  }

  TextCharset readAs() {
    return image.readAs();
  }

  /** What the line costs as it stands, in nats. */
  double keptCost() {
    return Judge.inNats(kept.cost());
  }

  TextCharset written() {
    return written;
  }

  /**
   * @param repairs the words to be read again
   * @param gain how much likelier the line is then, in nats
   */
  record Result(List<Repair> repairs, double gain) {}

  private static final Result NOTHING = new Result(List.of(), 0);

  /** A path through the words so far; the last of its words may have been read again. */
  private record Path(long cost, int state, boolean reread, @Nullable Chosen last) {
    private static final long INFINITE = Long.MAX_VALUE / 4;
    static final Path NONE = new Path(INFINITE, 0, false, null);

    boolean isNone() {
      return cost >= INFINITE;
    }

    Path dearer(int more) {
      return new Path(cost + more, state, reread, last);
    }

    Path or(Path other) {
      return other.cost < cost ? other : this;
    }
  }

  /** A word that was read again, and the one before it. */
  private record Chosen(
      int start, int end, UncertainWords.@Nullable Reading filled, @Nullable Chosen before) {}

  /**
   * The words that are to be read again.
   *
   * @param soundCost what a word costs that could be read again and is not
   * @param least a gain in nats that is too small to matter: there are no words then
   */
  Result result(int soundCost, double least) {
    double limit = kept.cost() - least * CharacterModel.NAT;
    Path sound = new Path(0, model.start(), false, null);
    Path reread = Path.NONE;
    for (int at = 0; at < line.length(); ) {
      int end = kept.endOfWord(at);
      boolean changes = !kept.isAscii(at, end) && readAgain(at, end, reread.or(sound).state);
      int more = changes ? soundCost : 0;
      Path stay = copied(sound, at, end, more).or(left(reread, at, end, more));
      reread = changes ? change(sound, reread, at, end) : passed(reread, at, end);
      sound = stay;
      at = end;
      if (sound.cost > limit && reread.cost > limit) {
        return NOTHING;
      }
    }
    Path best = end(sound).or(end(reread));
    return new Result(repairs(best), Judge.inNats(kept.cost() - best.cost));
  }

  /**
   * What the start of the line costs with all its words read again that can be.
   *
   * @param length how much of the line, in UTF-16 units
   * @param limit a cost from which on it does not matter
   */
  long costOfAll(int length, long limit, Priors priors) {
    Path path =
        new Path(priors.of(written.encoding(), readAs().encoding()), model.start(), false, null);
    for (int at = 0; at < Math.min(length, line.length()) && path.cost < limit; ) {
      int end = kept.endOfWord(at);
      boolean changes = !kept.isAscii(at, end) && readAgain(at, end, path.state);
      path = changes ? decoded(path, at, end, NO_LIMIT) : copied(path, at, end, 0);
      at = end;
    }
    return path.cost;
  }

  /**
   * What the whole line costs if every word with characters beyond ASCII is read again, or {@link
   * #NOT_WHOLE} where one cannot be or would rather stay, or the limit is reached.
   */
  long costOfWhole(long limit, Priors priors) {
    whole.setLength(0);
    long cost = priors.of(written.encoding(), readAs().encoding());
    Path path = new Path(cost, model.start(), false, null);
    for (int at = 0; at < line.length(); ) {
      int end = kept.endOfWord(at);
      long before = path.cost;
      if (kept.isAscii(at, end)) {
        path = copied(path, at, end, 0);
        whole.append(line, at, end);
      } else if (readAgain(at, end, path.state)) {
        path = decoded(path, at, end, NO_LIMIT);
        whole.append(again);
        if (path.cost - before > kept.cost(at, end) + MOST_LOST_BY_WORD) {
          return NOT_WHOLE;
        }
      } else {
        return NOT_WHOLE;
      }
      if (path.cost >= limit) {
        return NOT_WHOLE;
      }
      at = end;
    }
    return end(path).cost;
  }

  /** Whether the words that look damaged are likelier, by so much, if they are read again. */
  boolean gainsAt(Suspicions suspicions, Priors priors, int least) {
    long needed = least + (long) priors.of(written.encoding(), readAs().encoding());
    long most = NO_GAIN;
    int done = 0;
    for (int i = 0; i < suspicions.size(); i++) {
      int second = suspicions.place(i);
      for (int at = second - 1; at <= second && at < line.length(); at++) {
        if (at >= done && !kept.isAscii(at, at + 1)) {
          done = kept.endOfWord(at);
          long gain = gainOfWord(kept.startOfWord(at), done, Math.min(0, needed));
          most = most > 0 && gain > 0 ? most + gain : Math.max(most, gain);
        }
      }
    }
    return most >= needed;
  }

  /**
   * What a word gains, and the characters after it, with all before it as it stands.
   *
   * @param least a gain below which it does not matter
   */
  private long gainOfWord(int from, int to, long least) {
    if (UncertainBytes.isUncertain(line, from, to, image.readAs())) {
      return UNCERTAIN_GAIN;
    }
    int state = kept.stateAt(from);
    if (!readAgain(from, to, state)) {
      return NO_GAIN;
    }
    int until = Math.min(line.length(), to + REACH);
    long limit = kept.cost(from, until) - least;
    Path read = decoded(new Path(0, state, false, null), from, to, limit);
    return read.cost > limit
        ? NO_GAIN
        : kept.cost(from, until) - read.cost - kept.cost(to, until, read.state);
  }

  /** What the line says that was last found to be read again as a whole. */
  String wholeText() {
    return whole.toString();
  }

  /** All words that can be read again and say something else then. */
  List<Repair> wholeRepairs() {
    List<Repair> repairs = new ArrayList<>();
    for (int at = 0; at < line.length(); ) {
      int end = kept.endOfWord(at);
      if (!kept.isAscii(at, end) && readAgain(at, end, model.start())) {
        repairs.add(repair(new Chosen(at, end, filled, null)));
      }
      at = end;
    }
    return repairs;
  }

  private List<Repair> repairs(Path path) {
    List<Repair> repairs = new ArrayList<>();
    for (Chosen word = path.last; word != null; word = word.before()) {
      repairs.add(repair(word));
    }
    Collections.reverse(repairs);
    return repairs;
  }

  /** Reads a word again after a state of the model; returns whether it says something else then. */
  private boolean readAgain(int from, int to, int state) {
    again.setLength(0);
    filled = null;
    if (UncertainBytes.isUncertain(line, from, to, image.readAs())) {
      filled = kept.uncertainWords(image.readAs(), written).read(from, to, state);
      again.append(filled == null ? "" : filled.text());
      return filled != null;
    }
    if (!image.read(from, to, written, again)) {
      return false;
    }
    if (again.length() != to - from) {
      return true;
    }
    for (int i = 0; i < again.length(); i++) {
      if (again.charAt(i) != line.charAt(from + i)) {
        return true;
      }
    }
    return false;
  }

  private Path end(Path path) {
    return new Path(path.cost + model.endCost(path.state), path.state, path.reread, path.last);
  }

  /** ASCII in the middle of damage. */
  private Path passed(Path path, int from, int to) {
    return path.isNone() ? Path.NONE : copied(path, from, to, 0);
  }

  private Path left(Path path, int from, int to, int more) {
    if (path.isNone()) {
      return Path.NONE;
    }
    Path copied = copied(path, from, to, more);
    return new Path(copied.cost + ChannelCosts.LEAVE, copied.state, false, copied.last);
  }

  private Path change(Path sound, Path reread, int from, int to) {
    Path entered = decoded(sound.dearer(ChannelCosts.ENTER), from, to, NO_LIMIT);
    return reread.isNone() ? entered : entered.or(decoded(reread, from, to, NO_LIMIT));
  }

  private Path copied(Path path, int from, int to, int more) {
    long cost = path.cost + more + kept.cost(from, to, path.state);
    return new Path(cost, kept.stateAfter(), path.reread, path.last);
  }

  /** A path that goes on with the word read again, as far as it costs no more than a limit. */
  private Path decoded(Path path, int from, int to, long limit) {
    long cost = path.cost + (filled == null ? 0 : filled.cost());
    cost += ScriptChanges.cost(again);
    int state = path.state;
    for (int i = 0; i < again.length() && cost <= limit; ) {
      int codePoint = again.codePointAt(i);
      long step = model.step(state, codePoint);
      cost += CharacterModel.costOf(step) + ChannelCosts.written(codePoint);
      cost += alphabet.costOfDecoded(codePoint);
      state = CharacterModel.stateOf(step);
      i += Character.charCount(codePoint);
    }
    return new Path(cost, state, true, new Chosen(from, to, filled, path.last));
  }

  /** The part of a word that changed. */
  private Repair repair(Chosen word) {
    UncertainWords.Reading read = word.filled();
    if (read == null) {
      readAgain(word.start(), word.end(), model.start());
    } else {
      again.setLength(0);
      again.append(read.text());
    }
    int start = word.start();
    int end = word.end();
    int from = 0;
    int to = again.length();
    while (start < end
        && from < to
        && kept.isAscii(start, start + 1)
        && line.charAt(start) == again.charAt(from)) {
      start++;
      from++;
    }
    while (end > start
        && to > from
        && kept.isAscii(end - 1, end)
        && line.charAt(end - 1) == again.charAt(to - 1)) {
      end--;
      to--;
    }
    String text = again.substring(from, to);
    return read == null
        ? new Repair(start, end, text, 0, false, 1, 0)
        : new Repair(start, end, text, read.cost(), read.inferred(), read.share(), 0);
  }
}
