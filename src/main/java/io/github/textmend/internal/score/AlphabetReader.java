package io.github.textmend.internal.score;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the file of {@link AlphabetModel}, which {@code docs/model.md} describes. */
final class AlphabetReader {
  static final byte[] MAGIC = "textmend alphabets 1\n".getBytes(StandardCharsets.US_ASCII);

  /** Steps of a letter's cost to a nat. */
  static final int STEPS = 8;

  private final int languages;
  private final char[] letters;
  private final byte[] letterCosts;
  private final short[] rows = new short[Trigrams.LIMIT];
  private final byte[] likelihoods;

  AlphabetReader(byte[] file) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
    if (!Arrays.equals(MAGIC, in.readNBytes(MAGIC.length))) {
      throw new IOException(
          "not a file of alphabets: it does not start with "
              + new String(MAGIC, StandardCharsets.US_ASCII).strip());
    }
    languages = in.readUnsignedShort();
    letters = new char[in.readUnsignedShort()];
    int trigrams = in.readUnsignedShort();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = in.readChar();
    }
    Arrays.fill(rows, (short) -1);
    for (int row = 0; row < trigrams; row++) {
      rows[in.readUnsignedShort()] = (short) row;
    }
    letterCosts = new byte[letters.length * languages];
    in.readFully(letterCosts);
    likelihoods = new byte[trigrams * languages];
    in.readFully(likelihoods);
  }

  int languages() {
    return languages;
  }

  char[] letters() {
    return letters;
  }

  byte[] letterCosts() {
    return letterCosts;
  }

  short[] rows() {
    return rows;
  }

  byte[] likelihoods() {
    return likelihoods;
  }
}
