package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.CharacterTypes;
import io.github.textmend.internal.score.StepCache;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line decoded from one channel, with lost bytes filled in where the model has no doubt. Reused
 * from line to line; not thread-safe.
 */
final class LossFilling {
  /** By how much a reading has to be likelier than any other that a search would find. */
  private static final int FAR = ChannelCosts.nats(4);

  /** The same where what follows later tells more: another loss, the end of a quotation. */
  private static final int FAR_IF_MORE_TELLS = ChannelCosts.nats(8);

  /** So many whole sequences leave no doubt that the line is damaged. */
  private static final int ENOUGH = 2;

  private final LineUnits line;
  private final LineAlphabets alphabets;
  private final StepCache model;
  private final double leastConfidence;
  private final Priors priors;
  private final SequencesBegun begun = new SequencesBegun();
  private final List<SequenceFinder> finders = new ArrayList<>();
  private final LostCharacter lost;
  private ReadingChannel channel = ReadingChannel.of(SingleByteCharset.all().get(0));
  private LineAlphabet alphabet;
  private double rarity;
  private double rarityOfLoneLetter;

  private char[] text = {};
  private int size;
  private int state;

  /** Sequences that lack something, and how many characters are left of them. */
  private int broken;

  private int left;

  /** Of these, those that lack no more than a no-break space, and those that may lack no more. */
  private int spaced;

  private int perhapsSpaced;

  /** Runs of whole sequences. */
  private int runs;

  private boolean inRun;

  /** The way through the lattice, as {@link LatticePath} has it. */
  private int[] places = {};

  private int[] states = {};
  private int[] emitted = {};
  private int[] channelCosts = {};
  private byte[] kinds = {};
  private int length;

  LossFilling(
      LineUnits line,
      LineAlphabets alphabets,
      StepCache model,
      double leastConfidence,
      Priors priors) {
    this.line = line;
    this.alphabets = alphabets;
    this.model = model;
    // Half of the doubt is left to what a search would see and this does not.
    this.leastConfidence = (1 + Math.max(leastConfidence, LineMender.DAMAGED)) / 2;
    this.priors = priors;
    alphabet = alphabets.of("");
    lost = new LostCharacter(line, model, channel, alphabet);
  }

  /**
   * Decodes the line that the units have now, and tells whether there is no doubt.
   *
   * @param channels the one that it is decoded from, and others that read it as the same bytes, but
   *     lose other ones
   * @param whole how many of its sequences are whole
   */
  boolean fill(List<ReadingChannel> channels, int whole) {
    begin(channels, whole);
    for (int at = 0; at < line.length(); ) {
      int decoded = WholeSequences.at(line, at, channel);
      if (decoded == WholeSequences.MALFORMED) {
        if (!isSure(at)) {
          return false;
        }
        at = emitLost();
      } else {
        int end = at + TextCharset.lengthOf(decoded);
        emit(TextCharset.codePointOf(decoded), end, line.array()[at]);
        at = end;
      }
    }
    // A search that finds no more missing than spaces does not look for losses.
    return perhapsSpaced < broken || spaced == broken;
  }

  private void begin(List<ReadingChannel> channels, int whole) {
    channel = channels.get(0);
    finders.clear();
    for (ReadingChannel one : channels) {
      Handling handling = one == channel ? Handling.ALL : Handling.LOSS;
      finders.add(new SequenceFinder(line, one, handling, model.model(), begun));
    }
    alphabet = alphabets.of(line.line());
    lost.turnTo(channel, alphabet);
    double prior = Judge.inNats(priors.ofUtf8(channel.readAs()) + Handling.LOSS.cost());
    double enter = Judge.inNats(ChannelCosts.ENTER);
    rarity = whole < ENOUGH ? enter + prior : enter;
    rarityOfLoneLetter = whole < ENOUGH ? rarity + Judge.LONE_LETTER : enter;
    if (places.length <= line.length()) {
      grow();
    }
    size = 0;
    length = 0;
    broken = 0;
    left = 0;
    runs = 0;
    inRun = false;
    perhapsSpaced = 0;
    spaced = 0;
    state = model.start();
    addNode(0, LatticePath.COPIED, 0, 0);
  }

  /** Whether there is no doubt what a sequence was that lacks bytes. */
  private boolean isSure(int at) {
    lost.find(finders, at, state);
    boolean anyLanguage = !alphabet.isFound();
    if (!lost.compare(anyLanguage) || !lost.isLost()) {
      return false;
    }
    if (!isBeyondDoubt() && !(anyLanguage && lost.compare(false) && isBeyondDoubt())) {
      return false;
    }
    broken++;
    left += lost.present();
    inRun = false;
    perhapsSpaced += lost.mayBeSpaced() ? 1 : 0;
    spaced += lost.isSpaced() ? 1 : 0;
    return true;
  }

  private boolean isBeyondDoubt() {
    boolean moreTells = lost.isBeforeAnother() || opens(lost.codePoint());
    if (!lost.isLost() || lost.lead() < (moreTells ? FAR_IF_MORE_TELLS : FAR)) {
      return false;
    }
    double margin = Judge.inNats(lost.gain()) - (lost.isLoneLetter() ? rarityOfLoneLetter : rarity);
    return Judge.logistic(margin / Judge.TEMPERATURE) * lost.share() >= leastConfidence;
  }

  /** What closes a quotation tells what opened it. */
  private static boolean opens(int codePoint) {
    int type = CharacterTypes.of(codePoint);
    return type == Character.INITIAL_QUOTE_PUNCTUATION || type == Character.START_PUNCTUATION;
  }

  private int emitLost() {
    write(lost.codePoint());
    int kind = LatticeSearch.DAMAGED | (lost.isSpaced() ? 0 : LatticeSearch.INFERRED);
    if (lost.hasSpaceAfter()) {
      write(' ');
      kind |= LatticeSearch.SPACE_AFTER;
    }
    addNode(lost.end(), lost.codePoint(), lost.channelCost(), kind);
    return lost.end();
  }

  private void emit(int codePoint, int end, char first) {
    write(codePoint);
    if (first >= 0x80) {
      runs += inRun ? 0 : 1;
      inRun = true;
      int cost = ChannelCosts.written(codePoint) + ChannelCosts.lead(first);
      addNode(end, codePoint, cost, LatticeSearch.DAMAGED);
      return;
    }
    inRun = false;
    if (length > 1 && emitted[length - 1] == LatticePath.COPIED) {
      places[length - 1] = end;
      states[length - 1] = state;
    } else {
      addNode(end, LatticePath.COPIED, 0, 0);
    }
  }

  private void write(int codePoint) {
    if (codePoint < 0x10000) {
      text[size++] = (char) codePoint;
    } else {
      size += Character.toChars(codePoint, text, size);
    }
    state = CharacterModel.stateOf(model.step(state, codePoint));
  }

  private void addNode(int place, int codePoint, int channelCost, int kind) {
    places[length] = place;
    states[length] = state;
    emitted[length] = codePoint;
    channelCosts[length] = channelCost;
    kinds[length++] = (byte) kind;
  }

  private void grow() {
    int room = 2 * line.length() + 1;
    text = new char[room];
    places = new int[room];
    states = new int[room];
    emitted = new int[room];
    channelCosts = new int[room];
    kinds = new byte[room];
  }

  /** The line decoded. */
  String text() {
    return new String(text, 0, size);
  }

  ReadingChannel channel() {
    return channel;
  }

  /** What happened to the line after it was misread. */
  Handling handling() {
    return spaced == broken ? Handling.SPACES : Handling.LOSS;
  }

  /** What a character that is left as it stands costs more, if whole sequences leave but few. */
  int soundCost() {
    return left <= runs ? ChannelCosts.SOUND_AMONG_DAMAGED : 0;
  }

  /** The repairs of the line, not judged as yet. */
  List<Repair> repairs() {
    SequenceFinder finder = new SequenceFinder(line, channel, handling(), model.model(), begun);
    Readings readings = new Readings(model, finder, alphabets.of(line.line()), new Edges());
    LatticePath path =
        new LatticePath(
            line.line(),
            handling(),
            0,
            Arrays.copyOf(places, length),
            Arrays.copyOf(states, length),
            Arrays.copyOf(emitted, length),
            Arrays.copyOf(channelCosts, length),
            Arrays.copyOf(kinds, length),
            false,
            0);
    return path.repairs(readings);
  }
}
