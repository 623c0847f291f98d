package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.score.StepCache;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decodes lines from one channel, and fills in lost bytes where the model has no doubt. Reused from
 * line to line; not thread-safe.
 */
final class LossFilling {
  /** So many whole sequences leave no doubt that the line is damaged. */
  private static final int ENOUGH = 2;

  private final LineUnits line;
  private final BeyondAscii characters;
  private final LineAlphabets alphabets;
  private final Priors priors;
  private final LostCharacterFinder lost;
  private final WrittenText text;

  LossFilling(
      LineUnits line,
      BeyondAscii characters,
      LineAlphabets alphabets,
      StepCache model,
      double leastConfidence,
      Priors priors) {
    this.line = line;
    this.characters = characters;
    this.alphabets = alphabets;
    this.priors = priors;
    // Half of the doubt is left to what a search would see and this does not.
    double least = (1 + Math.max(leastConfidence, LineMender.DAMAGED)) / 2;
    lost = new LostCharacterFinder(line, model, least);
    text = new WrittenText(model);
  }

  /**
   * Decodes the line that the units have now; null if there is a doubt.
   *
   * @param channels the one that it is decoded from, and others that read it as the same bytes, but
   *     lose other ones
   * @param whole how many of its sequences are whole
   */
  @Nullable FilledLine fill(List<ReadingChannel> channels, int whole) {
    begin(channels, whole);
    ReadingChannel channel = channels.get(0);
    List<LostCharacter> found = new ArrayList<>();
    int copied = 0;
    for (int i = 0; i < characters.size(); ) {
      int at = characters.place(i);
      text.append(line.array(), copied, at);
      int decoded = WholeSequences.at(line, at, channel);
      if (decoded != WholeSequences.MALFORMED) {
        text.append(TextCharset.codePointOf(decoded));
        copied = at + TextCharset.lengthOf(decoded);
      } else {
        LostCharacter character = lost.find(at, text.state());
        if (character == null) {
          return null;
        }
        found.add(character);
        write(character);
        copied = character.end();
      }
      i = characters.indexFrom(copied, i);
    }
    text.append(line.array(), copied, line.length());
    FilledLine filled = new FilledLine(line.line(), channel, found, text.toString());
    return filled.wouldBeSearchedFor() ? filled : null;
  }

  private void begin(List<ReadingChannel> channels, int whole) {
    int prior = priors.ofUtf8(channels.get(0).readAs()) + Handling.LOSS.cost();
    double enter = Judge.inNats(ChannelCosts.ENTER);
    double rarity = whole < ENOUGH ? enter + Judge.inNats(prior) : enter;
    double rarityOfLoneLetter = whole < ENOUGH ? rarity + Judge.LONE_LETTER : enter;
    lost.turnTo(channels, alphabets.of(line.line()), rarity, rarityOfLoneLetter);
    text.begin(2 * line.length());
  }

  private void write(LostCharacter character) {
    text.append(character.codePoint());
    if (character.hasSpaceAfter()) {
      text.append(' ');
    }
  }
}
