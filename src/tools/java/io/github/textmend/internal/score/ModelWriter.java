package io.github.textmend.internal.score;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

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
    Arrays.stream(children).forEach(this::writeNumber);
    writeSymbolDifferences(sequences);
    sequences.values().forEach(p -> out.write(packCost(-Math.log(p))));
    List<Long> contexts = new ArrayList<>();
    for (long s : sequences.keySet()) {
      Double backoff = length == NGramCounts.ORDER ? null : model.backoff(length, s);
      out.write(backoff == null ? ModelReader.NO_CONTEXT : packBackoff(-Math.log(backoff)));
      if (backoff != null) {
        contexts.add(s);
      }
    }
    return contexts;
  }

  private void writeSymbolDifferences(SortedMap<Long, Double> sequences) {
    long context = -1;
    int last = 0;
    for (long s : sequences.keySet()) {
      if (s / NGramCounts.SYMBOLS != context) {
        context = s / NGramCounts.SYMBOLS;
        last = 0;
      }
      int symbol = (int) (s % NGramCounts.SYMBOLS);
      writeNumber(symbol - last - 1);
      last = symbol;
    }
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

  private void writeNumber(int number) {
    int rest = number;
    while (rest >= 0x80) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
