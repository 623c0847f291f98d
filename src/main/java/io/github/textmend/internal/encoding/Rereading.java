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
  private final StepCache model;
  private final String line;
  private final LineAlphabet alphabet;
  private final ByteImage image;
  private final TextCharset written;

  Rereading(
      StepCache model, String line, LineAlphabet alphabet, ByteImage image, TextCharset written) {
    this.model = model;
    this.line = line;
    this.alphabet = alphabet;
    this.image = image;
    this.written = written;
  }

  TextCharset readAs() {
    return image.readAs();
  }

  TextCharset written() {
    return written;
  }

  /**
   * @param repairs the words to be read again
   * @param gain how much likelier the line is then, in nats
   */
  record Result(List<Repair> repairs, double gain) {}

  /** A path through the words so far; the last of its words may have been read again. */
  private record Path(long cost, int state, boolean reread, @Nullable Chosen last) {
    private static final long INFINITE = Long.MAX_VALUE / 4;
    static final Path NONE = new Path(INFINITE, 0, false, null);

    boolean isNone() {
      return cost >= INFINITE;
    }

    Path or(Path other) {
      return other.cost < cost ? other : this;
    }
  }

  /** A word that was read again, and the one before it. */
  private record Chosen(int start, int end, String text, @Nullable Chosen before) {}

  /**
   * The words that are to be read again.
   *
   * @param soundCost what a word costs that could be read again and is not
   */
  Result result(int soundCost) {
    Path untouched = new Path(0, model.start(), false, null);
    Path kept = new Path(0, model.start(), false, null);
    Path reread = Path.NONE;
    for (int at = 0; at < line.length(); ) {
      int end = endOfWord(at);
      String text = isAscii(at, end) ? null : readAgain(at, end);
      int more = text == null ? 0 : soundCost;
      Path stay = copied(kept, at, end, more).or(left(reread, at, end, more));
      reread = text == null ? passed(reread, at, end) : change(kept, reread, at, end, text);
      kept = stay;
      untouched = copied(untouched, at, end, 0);
      at = end;
    }
    Path best = end(kept).or(end(reread));
    List<Repair> repairs = new ArrayList<>();
    for (Chosen word = best.last; word != null; word = word.before()) {
      repairs.add(repair(word));
    }
    Collections.reverse(repairs);
    return new Result(repairs, Judge.inNats(end(untouched).cost - best.cost));
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
      int end = endOfWord(at);
      String text = isAscii(at, end) ? null : readAgain(at, end);
      path = text == null ? copied(path, at, end, 0) : decoded(path, at, end, text, 0);
      at = end;
    }
    return path.cost;
  }

  private @Nullable String readAgain(int from, int to) {
    String text = image.read(from, to, written);
    boolean same = text != null && line.startsWith(text, from) && text.length() == to - from;
    return same ? null : text;
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

  private Path change(Path kept, Path reread, int from, int to, String text) {
    Path entered = decoded(kept, from, to, text, ChannelCosts.ENTER);
    return reread.isNone() ? entered : entered.or(decoded(reread, from, to, text, 0));
  }

  private Path copied(Path path, int from, int to, int more) {
    long cost = path.cost + more;
    int state = path.state;
    for (int i = from; i < to; ) {
      int codePoint = line.codePointAt(i);
      long step = model.step(state, codePoint);
      cost += CopyCosts.cost(CharacterModel.costOf(step), line, i, codePoint);
      cost += alphabet.costOfKept(codePoint);
      state = CharacterModel.stateOf(step);
      i += Character.charCount(codePoint);
    }
    return new Path(cost, state, path.reread, path.last);
  }

  private Path decoded(Path path, int from, int to, String text, int more) {
    long cost = path.cost + more + ScriptChanges.cost(text);
    int state = path.state;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      long step = model.step(state, codePoint);
      cost += CharacterModel.costOf(step) + ChannelCosts.written(codePoint);
      cost += alphabet.costOfDecoded(codePoint);
      state = CharacterModel.stateOf(step);
      i += Character.charCount(codePoint);
    }
    return new Path(cost, state, true, new Chosen(from, to, text, path.last));
  }

  /** The part of a word that changed. */
  private Repair repair(Chosen word) {
    int start = word.start();
    int end = word.end();
    int from = 0;
    int to = word.text().length();
    while (start < end
        && from < to
        && isAscii(start, start + 1)
        && line.charAt(start) == word.text().charAt(from)) {
      start++;
      from++;
    }
    while (end > start
        && to > from
        && isAscii(end - 1, end)
        && line.charAt(end - 1) == word.text().charAt(to - 1)) {
      end--;
      to--;
    }
    return new Repair(start, end, word.text().substring(from, to), 0, false, 1, 0);
  }

  private int endOfWord(int from) {
    boolean space = line.charAt(from) <= ' ';
    int at = from + 1;
    while (at < line.length() && line.charAt(at) <= ' ' == space) {
      at++;
    }
    return at;
  }

  private boolean isAscii(int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
