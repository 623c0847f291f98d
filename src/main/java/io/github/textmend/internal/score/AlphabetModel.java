package io.github.textmend.internal.score;

import io.github.textmend.internal.data.DataFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * How usual the Latin letters beyond ASCII are in the languages that a line looks like.
 *
 * <p>The character model sees five characters, and takes "â" for as likely in English as in Welsh.
 * Here the three-letter sequences of a whole line tell its language, and the language tells its
 * letters: naive Bayes over some two hundred languages. Immutable but for caches, thread-safe,
 * loaded once, on first use. The file's format and training: {@code docs/model.md}.
 */
public final class AlphabetModel {
  /** Sequences of a line that are looked at: a sentence tells enough, and it bounds the time. */
  private static final int MOST_TRIGRAMS = 400;

  /** The same of a text whose bytes are to be decoded, of which there are many. */
  private static final int MOST_OF_TEXT = 150;

  /** Languages of less probability than this do not count. */
  private static final double LEAST_SHARE = 0.0005;

  /**
   * What a sequence proves of what it seems to: sequences overlap. Balanced on the validation text,
   * for the least surprise at its letters.
   */
  private static final double INDEPENDENCE = 0.5;

  /** How probable it is that the language of a line is none of the model's. */
  private static final double UNKNOWN_LANGUAGE = 0.01;

  /**
   * By how many nats a trigram of a language that is none of the model's is likelier than on the
   * whole, in the language of the model that is most like it. Balanced on each of the languages
   * without itself, for the least surprise at their letters.
   */
  private static final double LIKENESS = 0.2;

  /** Of greater sums the odds are infinite, of smaller ones 0, as exact as a number can be. */
  private static final int MOST_SUM = 3000;

  /** The odds of each sum: a line asks for those of all languages. */
  private static final double[] ODDS = oddsOfSums();

  /** One more than the index of each character from the first letter on; 0 if it is none. */
  private final short[] indexes;

  private final char firstLetter;
  private final int languages;

  /** For each letter and language its probability among the language's letters. */
  private final float[] shares;

  /** The same as its negative logarithm, in steps. */
  private final byte[] letterCosts;

  /** For each letter its probability among those of all languages. */
  private final float[] usual;

  /** The same as its negative logarithm. */
  private final double[] usualCosts;

  /** The row of each trigram, or -1. */
  private final short[] rows;

  /** For each row and language, how much likelier the trigram is there, in half nats. */
  private final LaneSums.Rows likelihoods;

  AlphabetModel(AlphabetReader reader) {
    char[] letters = reader.letters();
    firstLetter = letters[0];
    indexes = indexesOf(letters);
    languages = reader.languages();
    rows = reader.rows();
    likelihoods = new LaneSums.Rows(reader.likelihoods(), languages);
    letterCosts = reader.letterCosts();
    shares = new float[letterCosts.length];
    usual = new float[letters.length];
    float[] shareOf = new float[1 << Byte.SIZE];
    for (int packed = 0; packed < shareOf.length; packed++) {
      shareOf[packed] = (float) Math.exp(-unpackCost((byte) packed));
    }
    for (int i = 0; i < letters.length; i++) {
      usual[i] = fillShares(i * languages, shareOf);
    }
    usualCosts = new double[letters.length];
    for (int i = 0; i < letters.length; i++) {
      usualCosts[i] = -Math.log(usual[i]);
    }
  }

  private static short[] indexesOf(char[] letters) {
    short[] indexes = new short[letters[letters.length - 1] - letters[0] + 1];
    for (int i = 0; i < letters.length; i++) {
      indexes[letters[i] - letters[0]] = (short) (i + 1);
    }
    return indexes;
  }

  /** The shares of one letter, from their costs; returns their mean. */
  private float fillShares(int from, float[] shareOf) {
    float mean = 0;
    for (int i = from; i < from + languages; i++) {
      shares[i] = shareOf[letterCosts[i] & 0xFF];
      mean += shares[i] / languages;
    }
    return mean;
  }

  private static double unpackCost(byte packed) {
    return (packed & 0xFF) / (double) AlphabetReader.STEPS;
  }

  /** The model that the library ships. */
  public static AlphabetModel shipped() {
    return Shipped.MODEL;
  }

  /** Whether anything is known of a letter, in either case. */
  public boolean knows(int codePoint) {
    return indexOf(codePoint) >= 0;
  }

  /** The alphabet of the languages that a line looks like. */
  public Alphabet of(CharSequence line) {
    int[] sums = new int[languages];
    return alphabet(sums, count(line, MOST_TRIGRAMS, sums));
  }

  /** The languages that a text looks like, for what letters beyond ASCII say together. */
  public LikelyLanguages languages(CharSequence text) {
    int[] sums = new int[languages];
    int found = count(text, MOST_OF_TEXT, sums);
    double[] weights = new double[languages + 1];
    double each = Math.log((1 - UNKNOWN_LANGUAGE) / languages);
    for (int i = 0; i < languages; i++) {
      weights[i] = each + sums[i] * INDEPENDENCE / 2;
    }
    weights[languages] = Math.log(UNKNOWN_LANGUAGE) + INDEPENDENCE * LIKENESS * found;
    return new LikelyLanguages(this, weights);
  }

  /** Adds up the likelihoods of a text's sequences; returns how many were known. */
  private int count(CharSequence text, int most, int[] sums) {
    Trigrams trigrams = new Trigrams(text);
    LaneSums lanes = new LaneSums(likelihoods);
    int found = 0;
    for (int t = trigrams.next(); t >= 0 && found < most; t = trigrams.next()) {
      if (rows[t] >= 0) {
        lanes.add(rows[t], sums);
        found++;
      }
    }
    lanes.moveTo(sums);
    return found;
  }

  private Alphabet alphabet(int[] sums, int found) {
    if (found == 0) {
      // All languages are as likely as they always are.
      return new Alphabet(this, new int[0], new float[0]);
    }
    double unknown = UNKNOWN_LANGUAGE * Math.exp(INDEPENDENCE * LIKENESS * found);
    double[] weights = new double[languages];
    double total = unknown;
    for (int i = 0; i < languages; i++) {
      weights[i] = (1 - UNKNOWN_LANGUAGE) / languages * odds(sums[i]);
      total += weights[i];
    }
    int[] likely = new int[languages];
    float[] shares = new float[languages];
    int size = 0;
    for (int i = 0; i < languages; i++) {
      if (weights[i] >= LEAST_SHARE * total) {
        likely[size] = i;
        shares[size++] = (float) (weights[i] / total);
      }
    }
    return new Alphabet(this, Arrays.copyOf(likely, size), Arrays.copyOf(shares, size));
  }

  /** By how much a sum of likelihoods makes a language likelier. */
  private static double odds(int sum) {
    return ODDS[Math.max(-MOST_SUM, Math.min(MOST_SUM, sum)) + MOST_SUM];
  }

  private static double[] oddsOfSums() {
    double[] odds = new double[2 * MOST_SUM + 1];
    for (int i = 0; i < odds.length; i++) {
      odds[i] = Math.exp((i - MOST_SUM) * INDEPENDENCE / 2);
    }
    return odds;
  }

  /** The index of a letter, in either case, or a negative number if it is not one of the model. */
  int indexOf(int codePoint) {
    int place = CharacterFolding.of(codePoint) - firstLetter;
    return place < 0 || place >= indexes.length ? -1 : indexes[place] - 1;
  }

  /** How much rarer than usual a letter is in some languages, and as usual in all others. */
  double rarity(int letter, int[] likely, float[] weights) {
    double share = 0;
    double others = 1;
    for (int i = 0; i < likely.length; i++) {
      share += weights[i] * shares[letter * languages + likely[i]];
      others -= weights[i];
    }
    return -Math.log(share / usual[letter] + Math.max(0, others));
  }

  /** How much rarer than usual a letter is in one language, in nats. */
  double rarity(int letter, int language) {
    return unpackCost(letterCosts[letter * languages + language]) - usualCosts[letter];
  }

  private static final class Shipped {
    static final AlphabetModel MODEL = load();

    private Shipped() {}

    private static AlphabetModel load() {
      try {
        byte[] file = DataFile.read(AlphabetModel.class, "alphabets.model");
        return new AlphabetModel(new AlphabetReader(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
