package io.github.textmend.internal.encoding;

import io.github.textmend.internal.score.Alphabet;
import io.github.textmend.internal.score.AlphabetModel;
import io.github.textmend.internal.score.CharacterTypes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a line says about letters beyond ASCII in its language, which the model, seeing five
 * characters, does not know.
 *
 * <p>Of Latin letters the {@link Alphabet} of the line's language knows. For others there is the
 * rule of succession: a letter beyond ASCII, seen {@code k} times in {@code n} others, is {@code 1
 * + n / (k * USUAL)} times rarer than usual. Not thread-safe.
 */
final class LineAlphabet {
  /** Letters of ASCII to one beyond it that languages with such letters have. Their median. */
  private static final double USUAL = 20;

  /** Of what the alphabet says: the model knows part of it by the letters around. */
  private static final double WEIGHT = 0.7;

  /** Costs of characters below this are kept. */
  private static final int CACHED = 0x250;

  /** What a letter costs more that is as rare as can be. */
  private static final int MOST_MORE = (int) (WEIGHT * ChannelCosts.nats(Alphabet.MOST));

  /** The same for one that is as usual as can be. */
  private static final int LEAST_MORE = (int) (WEIGHT * ChannelCosts.nats(Alphabet.LEAST));

  private static final int UNKNOWN = Integer.MIN_VALUE;

  private final CharSequence line;
  private @Nullable Alphabet alphabet;
  private final int foreignCost;

  /** Made when one is first asked for. */
  private int[] rarities = {};

  LineAlphabet(CharSequence line) {
    this.line = line;
    foreignCost = succession(line);
  }

  private static int succession(CharSequence line) {
    int ascii = 0;
    int beyond = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= 0x80) {
        beyond += CharacterTypes.isLetter(c) ? 1 : 0;
      } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
        ascii++;
      }
    }
    return ChannelCosts.nats(Math.log(1 + ascii / (USUAL * Math.max(1, beyond))));
  }

  /** Whether the languages that the line looks like were found out. */
  boolean isFound() {
    return alphabet != null;
  }

  /** What a character that stands in the line costs more than the model says. */
  int costOfCopied(int codePoint) {
    boolean counts = foreignCost > 0 && codePoint >= 0x80;
    return counts && CharacterTypes.isLetter(codePoint) ? foreignCost : 0;
  }

  /** The same, where a letter that is usual in the language is to count as in what is decoded. */
  int costOfKept(int codePoint) {
    return costOfCopied(codePoint) + Math.min(0, more(codePoint));
  }

  /** What a character that damage is decoded to costs more than the model says. */
  int costOfDecoded(int codePoint) {
    return costOfCopied(codePoint) + more(codePoint);
  }

  /** The same at most, whatever the language. */
  int mostOfDecoded(int codePoint) {
    boolean knows = codePoint >= 0x80 && AlphabetModel.shipped().knows(codePoint);
    return costOfCopied(codePoint) + (knows ? MOST_MORE : 0);
  }

  /** The same at least, whatever the language. */
  int leastOfDecoded(int codePoint) {
    boolean knows = codePoint >= 0x80 && AlphabetModel.shipped().knows(codePoint);
    return costOfCopied(codePoint) + (knows ? LEAST_MORE : 0);
  }

  private int more(int codePoint) {
    return codePoint < 0x80 ? 0 : (int) (WEIGHT * rarity(codePoint));
  }

  /** How much rarer than usual a Latin letter is in the languages that the line looks like. */
  int rarity(int codePoint) {
    boolean isCached = codePoint < CACHED;
    if (isCached && rarities.length == 0) {
      rarities = new int[CACHED];
      Arrays.fill(rarities, UNKNOWN);
    }
    int rarity = isCached ? rarities[codePoint] : UNKNOWN;
    if (rarity == UNKNOWN) {
      rarity = computeRarity(codePoint);
      if (isCached) {
        rarities[codePoint] = rarity;
      }
    }
    return rarity;
  }

  private int computeRarity(int codePoint) {
    AlphabetModel model = AlphabetModel.shipped();
    if (!model.knows(codePoint)) {
      return 0;
    }
    if (alphabet == null) {
      alphabet = model.of(line);
    }
    return ChannelCosts.nats(alphabet.rarity(codePoint));
  }
}
