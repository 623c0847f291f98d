package io.github.textmend.internal.score;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** Writes the file that {@link ModelReader} reads. */
final class ModelWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  byte[] write(
      double[] upperShare,
      double[] quoteNats,
      int[] codePoints,
      byte[] blockCosts,
      NGramTrainer model) {
    out.writeBytes(ModelReader.MAGIC);
    for (double share : upperShare) {
      writeNumber((int) Math.round(share * 1_000_000));
    }
    for (double nats : quoteNats) {
      out.write((int) Math.round(nats * CharacterModel.NAT / ModelReader.BACKOFF_STEP));
    }
    writeSymbols(codePoints);
    writeRuns(blockCosts);
    writeNumber(NGramCounts.ORDER);
    List<Long> parents = List.of(0L);
    for (int length = 1; length <= NGramCounts.ORDER; length++) {
      parents = writeLevel(parents, length, model);
    }
    return out.toByteArray();
  }

  private void writeSymbols(int[] codePoints) {
    writeNumber(codePoints.length);
    int last = -1;
    for (int codePoint : codePoints) {
      writeNumber(codePoint - last - 1);
      last = codePoint;
    }
  }

  private void writeRuns(byte[] values) {
    for (int from = 0; from < values.length; ) {
      int to = from;
      while (to < values.length && values[to] == values[from]) {
        to++;
      }
      writeNumber(to - from);
      out.write(values[from]);
      from = to;
    }
  }

  private List<Long> writeLevel(List<Long> parents, int length, NGramTrainer model) {
    SortedMap<Long, Double> sequences = model.kept(length);
    writeNumber(sequences.size());
    int[] children = new int[parents.size()];
    int parent = 0;
    for (long s : sequences.keySet()) {
      while (parents.get(parent) != s / NGramCounts.SYMBOLS) {
        parent++;
      }
      children[parent]++;
    }
    byte[] counts = numbers(Arrays.stream(children));
    byte[] symbols = numbers(symbolDifferences(sequences));
    List<Long> contexts = new ArrayList<>();
    byte[] backoffs = backoffs(length, model, contexts);
    writeNumber(contexts.size());
    writeNumber(counts.length);
    writeNumber(symbols.length);
    out.writeBytes(counts);
    out.writeBytes(symbols);
    sequences.values().forEach(p -> out.write(packCost(-Math.log(p))));
    out.writeBytes(backoffs);
    return contexts;
  }

  /**
   * @param contexts gets the sequences that something follows
   */
  private static byte[] backoffs(int length, NGramTrainer model, List<Long> contexts) {
    ByteArrayOutputStream backoffs = new ByteArrayOutputStream();
    for (long s : model.kept(length).keySet()) {
      Double backoff = length == NGramCounts.ORDER ? null : model.backoff(length, s);
      backoffs.write(backoff == null ? ModelReader.NO_CONTEXT : packBackoff(-Math.log(backoff)));
      if (backoff != null) {
        contexts.add(s);
      }
    }
    return backoffs.toByteArray();
  }

  private static IntStream symbolDifferences(SortedMap<Long, Double> sequences) {
    IntStream.Builder differences = IntStream.builder();
    long context = -1;
    int last = 0;
    for (long s : sequences.keySet()) {
      if (s / NGramCounts.SYMBOLS != context) {
        context = s / NGramCounts.SYMBOLS;
        last = 0;
      }
      int symbol = (int) (s % NGramCounts.SYMBOLS);
      differences.add(symbol - last - 1);
      last = symbol;
    }
    return differences.build();
  }

  static byte packCost(double nats) {
    return (byte)
        Math.max(0, Math.min(255, Math.round(nats * CharacterModel.NAT / ModelReader.COST_STEP)));
  }

  static byte packBackoff(double nats) {
    long packed =
        Math.round(nats * CharacterModel.NAT / ModelReader.BACKOFF_STEP) + ModelReader.BACKOFF_ZERO;
    return (byte) Math.max(1, Math.min(127, packed));
  }

  private static byte[] numbers(IntStream numbers) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    numbers.forEach(number -> writeNumber(number, bytes));
    return bytes.toByteArray();
  }

  private void writeNumber(int number) {
    writeNumber(number, out);
  }

  private static void writeNumber(int number, ByteArrayOutputStream out) {
    int rest = number;
    while (rest >= 0x80) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
