package io.github.textmend.internal.score;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Trains the character model. Usage: {@code TrainModel OUT SEQUENCES FOLDER WORDS_FOLDER...}
 *
 * <p>The first folder has text. The others have lines of words that no one wrote so: only sequences
 * of one character are counted there, and neither case nor quotation marks.
 */
public final class TrainModel {
  /** What an unseen character of a block weighs, in occurrences, where the block was never seen. */
  private static final double UNSEEN_BLOCK = 0.05;

  /** Symbols that running text of the training kind hardly has, but messages do. */
  private static final double UNSEEN_EMOJI = 30;

  private TrainModel() {}

  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[0]);
    int most = Integer.parseInt(arguments[1]);
    TrainingText text = TrainingText.read(Path.of(arguments[2]));
    Path[] words = Arrays.stream(arguments).skip(3).map(Path::of).toArray(Path[]::new);
    NGramCounts counts = new NGramCounts(text.training(), TrainingText.read(words).training());
    System.out.println(counts);
    NGramTrainer trainer = new NGramTrainer(counts);
    trainer.prune(most);
    byte[] file =
        new ModelWriter()
            .write(
                upperShares(text.training()),
                quoteNats(text.training()),
                counts.codePoints(),
                blockCosts(counts),
                trainer);
    Files.createDirectories(out.toAbsolutePath().getParent());
    Files.write(out, file);
    CharacterModel model = new CharacterModel(new ModelReader(file));
    System.out.printf(
        "%d bytes, %d deflated; %.3f nats a character on training text, %.3f on validation text%n",
        file.length, deflated(file), nats(model, text.training()), nats(model, text.validation()));
  }

  private static double nats(CharacterModel model, List<String> lines) {
    long cost = 0;
    long characters = 0;
    for (String line : lines) {
      cost += model.lineCost(line);
      characters += line.codePointCount(0, line.length()) + 1;
    }
    return (double) cost / CharacterModel.NAT / characters;
  }

  private static double[] upperShares(List<String> lines) {
    long[] all = new long[CaseModel.STATES];
    long[] upper = new long[CaseModel.STATES];
    for (String line : lines) {
      int state = CaseModel.WORD_START;
      for (int c : line.codePoints().toArray()) {
        if (CaseModel.isCased(c)) {
          all[state]++;
          upper[state] += CaseModel.isUpper(c) ? 1 : 0;
        }
        state = CaseModel.next(state, CaseModel.kind(c));
      }
    }
    double[] shares = new double[CaseModel.STATES];
    for (int state = 0; state < shares.length; state++) {
      shares[state] = (upper[state] + 1.0) / (all[state] + 2.0);
    }
    System.out.println("upper case after " + Arrays.toString(shares));
    return shares;
  }

  /** For each state and mark, how much dearer the mark is in that state than on the whole. */
  private static double[] quoteNats(List<String> lines) {
    long[][] seen = new long[QuoteModel.STATES][QuoteModel.MARKS + 1];
    for (String line : lines) {
      int state = QuoteModel.CLOSED;
      for (int c : (line + (char) CharacterModel.LINE_END).codePoints().toArray()) {
        int mark = QuoteModel.mark(c);
        seen[state][mark < 0 ? QuoteModel.MARKS : mark]++;
        state = QuoteModel.next(state, mark);
      }
    }
    double[] nats = new double[QuoteModel.STATES * QuoteModel.MARKS];
    for (int i = 0; i < nats.length; i++) {
      nats[i] =
          Math.log(
              share(seen, i % QuoteModel.MARKS)
                  / share(new long[][] {seen[i / QuoteModel.MARKS]}, i % QuoteModel.MARKS));
    }
    System.out.println("quotes " + Arrays.toString(nats));
    return nats;
  }

  private static double share(long[][] seen, int mark) {
    long marks = Arrays.stream(seen).mapToLong(state -> state[mark]).sum();
    return (marks + 1.0)
        / (Arrays.stream(seen).mapToLong(state -> Arrays.stream(state).sum()).sum() + 10.0);
  }

  /** Good-Turing by block: what was seen once stands for what was not seen. */
  private static byte[] blockCosts(NGramCounts counts) {
    double[] mass = new double[SymbolTable.BLOCKS];
    int[] unseen = new int[SymbolTable.BLOCKS];
    for (int block = 0; block < mass.length; block++) {
      mass[block] = isEmoji(block << SymbolTable.BLOCK_SHIFT) ? UNSEEN_EMOJI : UNSEEN_BLOCK;
    }
    for (int c = 0; c < 0x110000; c++) {
      int type = Character.getType(c);
      if (type != Character.UNASSIGNED
          && type != Character.PRIVATE_USE
          && type != Character.SURROGATE) {
        unseen[c >> SymbolTable.BLOCK_SHIFT]++;
      }
    }
    for (Map.Entry<Integer, Integer> rare : counts.rare().entrySet()) {
      mass[rare.getKey() >> SymbolTable.BLOCK_SHIFT] += rare.getValue();
    }
    double total = (double) counts.total() / NGramCounts.TEXT_WEIGHT;
    byte[] costs = new byte[mass.length];
    for (int block = 0; block < mass.length; block++) {
      costs[block] =
          unseen[block] == 0
              ? (byte) 255
              : ModelWriter.packCost(-Math.log(mass[block] / unseen[block] / total));
    }
    return costs;
  }

  private static boolean isEmoji(int codePoint) {
    return codePoint >= 0x1F300 && codePoint < 0x1FA00;
  }

  private static int deflated(byte[] file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes, new Deflater(9))) {
      deflater.write(file);
    }
    return bytes.size();
  }
}
