package io.github.textmend.internal.decode;

import io.github.textmend.internal.scan.ByteWords;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.StepCache;
import io.github.textmend.result.DecodingHint;
import io.github.textmend.result.Encoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Finds the encoding of some bytes: by their structure where it is certain, else by the cost of
 * their text in each encoding.
 */
final class Detector {
  /**
   * The odds of the model overstate: what it says is divided by this. Balanced on text cut into
   * pieces, so that the confidence is the share of right answers.
   */
  private static final double TEMPERATURE = 2.0;

  /** A sample that costs more nats a byte than this may be no text in an extension of ASCII. */
  private static final double ODD = 3.8;

  private static final double ODD_MULTIBYTE = 4.5;

  /** So much more may the beginning cost. */
  private static final int CHANCE = TextCost.nats(8);

  /** So much of the beginning tells the language. */
  private static final int CONTEXT = 1024;

  private static final int FIRST_LAP = 32;

  /** Who is so far behind after a lap does not go on. */
  private static final int BEHIND = TextCost.nats(40);

  /** As many first bytes are compared with encodings that do not extend ASCII. */
  private static final int RAW = 4096;

  /** Text has no greater share of controls and malformed characters than this. */
  private static final double MOST_NO_TEXT = 0.05;

  /** What a byte costs if all are equally probable. */
  private static final double RANDOM_BYTE = Math.log(256);

  /** So many letters of ASCII for each byte beyond it are nearly all. */
  private static final int AMONG = 8;

  private static final List<Encoding> UTF_16 = List.of(Encoding.UTF_16LE, Encoding.UTF_16BE);
  private static final List<Encoding> UTF_32 = List.of(Encoding.UTF_32LE, Encoding.UTF_32BE);

  private static final Set<Encoding> EBCDIC =
      ByteTable.EBCDIC.stream()
          .map(ByteTable::encoding)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Encoding.class)));

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final Expectation expectation;
  private final StepCache model;

  private Detector(byte[] bytes, int start, int end, DecodingHint hint, StepCache model) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.model = model;
    expectation = Expectation.of(hint, Declaration.find(bytes, start, end), isAmongAscii());
  }

  static Detection detect(byte[] bytes, int start, int end, DecodingHint hint) {
    ByteOrderMark mark = ByteOrderMark.of(bytes, start, end);
    if (mark != null) {
      return new Detection(mark.encoding(), mark.length(), 1, null);
    }
    if (Magic.isBinary(bytes, start, end)) {
      return Detection.of(Encoding.BINARY, 1);
    }
    int firstHigh = Ascii.end(bytes, start, end);
    String text = Utf8Text.of(bytes, start, firstHigh, end);
    if (text != null && firstHigh < end) {
      double confidence = Utf8Survey.confidence(end - start - text.length());
      return Detection.of(Encoding.UTF_8, confidence, text);
    }
    Encoding escaped = text == null ? null : Escapes.find(text);
    if (escaped != null) {
      return Detection.of(escaped, 1);
    }
    if (text != null && Ascii.firstControl(bytes, start, end) == end) {
      return Detection.of(Encoding.US_ASCII, 1, text);
    }
    StepCache model = StepCaches.take();
    Detector detector = new Detector(bytes, start, end, hint, model);
    Detection found =
        text == null ? detector.eightBit(firstHigh) : detector.withoutAscii(Encoding.US_ASCII, 1);
    StepCaches.giveBack(model);
    return found;
  }

  /** Of bytes that are neither ASCII nor UTF-8. */
  private Detection eightBit(int firstHigh) {
    Utf8Survey utf8 = Utf8Survey.of(bytes, firstHigh, end);
    if (utf8.isCutOffUtf8()) {
      return Detection.of(Encoding.UTF_8, Utf8Survey.confidence(utf8.sequences()));
    }
    if (utf8.isCesu8()) {
      return Detection.of(Encoding.CESU_8, 0.999);
    }
    byte[] sample = Sample.of(bytes, start, end);
    Contest contest = new Contest(expectation, model);
    List<Candidate> ranked = contest.run(sample, this::context, utf8.mayBeMixed());
    Candidate best = ranked.get(0);
    if (utf8.isModifiedUtf8() && best.encoding() == Encoding.UTF_8) {
      return Detection.of(Encoding.MODIFIED_UTF_8, 0.99);
    }
    double confidence = confidence(ranked);
    boolean odd = best.cost() > CHANCE + oddCost(best) * CharacterModel.NAT * contest.read();
    return odd || hasNul()
        ? withoutAscii(best.encoding(), confidence)
        : Detection.of(best.encoding(), confidence);
  }

  /** A byte of an extension of ASCII is a whole character, one of several bytes has rarer ones. */
  private static double oddCost(Candidate best) {
    return best.encoding().isExtendedAscii() ? ODD : ODD_MULTIBYTE;
  }

  /** The beginning with a mark in place of each byte beyond ASCII. */
  private String context() {
    char[] chars = new char[Math.min(CONTEXT, end - start)];
    for (int i = 0; i < chars.length; i++) {
      byte b = bytes[start + i];
      chars[i] = b < 0 ? '\uFFFD' : (char) b;
    }
    return new String(chars);
  }

  /** Whether nearly all letters of the beginning are of ASCII. */
  private boolean isAmongAscii() {
    int high = 0;
    int letters = 0;
    int to = Math.min(end, start + CONTEXT);
    int i = start;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      long word = ByteWords.at(bytes, i);
      high += Ascii.high(word);
      letters += Ascii.letters(word);
    }
    for (; i < to; i++) {
      high += bytes[i] >>> 31;
      letters += Ascii.letters(bytes[i] & 0xFF);
    }
    return letters > AMONG * high;
  }

  private boolean hasNul() {
    return Ascii.hasNul(bytes, start, Math.min(end, start + RAW));
  }

  /** Compares the best extension of ASCII with all that is none. */
  private Detection withoutAscii(Encoding best, double confidenceOfBest) {
    byte[] raw = Arrays.copyOfRange(bytes, start, Math.min(end, start + RAW));
    Supplier<ByteCounts> counts = new Once<>(() -> ByteCounts.ofAll(raw));
    Candidate ofAscii = candidate(best, counts);
    List<Candidate> candidates = new ArrayList<>(List.of(ofAscii));
    UTF_16.forEach(encoding -> candidates.add(candidate(encoding, counts)));
    if (mayBeUtf32(raw)) {
      UTF_32.forEach(encoding -> candidates.add(candidate(encoding, counts)));
    }
    ByteTable.EBCDIC.forEach(table -> candidates.add(candidate(table.encoding(), counts)));
    int lap = Math.min(FIRST_LAP, raw.length);
    lap(candidates, ofAscii, raw, lap);
    if (isDecided(candidates, lap)) {
      return Detection.of(best, confidenceOfBest);
    }
    if (candidates.stream().anyMatch(candidate -> EBCDIC.contains(candidate.encoding()))) {
      leaveDistinct(candidates, counts.get());
    }
    race(candidates, ofAscii, raw, lap);
    Candidate cheapest = candidates.get(0);
    double confidence = confidence(candidates);
    if (isBinary(cheapest, raw.length) && isBinary(ofAscii, raw.length)) {
      return Detection.of(Encoding.BINARY, 1 - Math.exp(-RANDOM_BYTE));
    }
    return Detection.of(
        cheapest.encoding(),
        cheapest.encoding() == best ? confidence * confidenceOfBest : confidence);
  }

  /** Whether some four of the first bytes are a code point, at either end of which is a 00. */
  private static boolean mayBeUtf32(byte[] raw) {
    for (int i = 0; i <= Math.min(raw.length, FIRST_LAP) - 4; i += 4) {
      boolean little = raw[i + 3] == 0 && raw[i + 2] >= 0 && raw[i + 2] <= 0x10;
      boolean big = raw[i] == 0 && raw[i + 1] >= 0 && raw[i + 1] <= 0x10;
      if (little || big) {
        return true;
      }
    }
    return false;
  }

  /** Of EBCDIC code pages that read the bytes alike leaves the most usual. */
  private void leaveDistinct(List<Candidate> candidates, ByteCounts counts) {
    DistinctTables distinct = new DistinctTables(counts, expectation);
    ByteTable.EBCDIC.forEach(table -> distinct.add(table, ByteTable.EBCDIC.size()));
    Set<Encoding> others = EnumSet.copyOf(EBCDIC);
    for (int i = 0; i < distinct.size(); i++) {
      others.remove(distinct.get(i).encoding());
    }
    candidates.removeIf(candidate -> others.contains(candidate.encoding()));
  }

  /** Whether bytes are as good as random in the best of encodings, and no text in it. */
  private static boolean isBinary(Candidate cheapest, int length) {
    long random = (long) EncodingPriors.BINARY + TextCost.nats(RANDOM_BYTE * length);
    return cheapest.cost() > random && cheapest.text.noTextShare() > MOST_NO_TEXT;
  }

  /** Leaves those that are not hopeless, cheapest first, and one of them in any case. */
  private static void race(List<Candidate> candidates, Candidate kept, byte[] raw, int from) {
    for (int read = from; read < raw.length && !isDecided(candidates, read); ) {
      int to = Math.min(4 * read, raw.length);
      lap(candidates, kept, raw, to);
      read = to;
    }
    candidates.forEach(candidate -> candidate.finish(raw.length));
    candidates.sort(Comparator.comparingLong(Candidate::cost));
  }

  private static void lap(List<Candidate> candidates, Candidate kept, byte[] raw, int to) {
    kept.advance(raw, to);
    long most = kept.cost() + BEHIND;
    for (Candidate candidate : candidates) {
      if (candidate != kept) {
        candidate.advance(raw, to, most);
      }
      most = Math.min(most, candidate.cost() + BEHIND);
    }
    long least = most;
    candidates.removeIf(candidate -> candidate != kept && candidate.cost() > least);
  }

  private static boolean isDecided(List<Candidate> candidates, int read) {
    return candidates.size() == 1 && candidates.get(0).cost() < TextCost.nats(RANDOM_BYTE * read);
  }

  private Candidate candidate(Encoding encoding, Supplier<ByteCounts> counts) {
    int prior = expectation.cost(encoding);
    if (encoding == Encoding.UTF_8) {
      return new Candidate.StrayUtf8(prior, model);
    }
    Optional<ByteTable> table = ByteTable.of(encoding);
    if (table.isPresent()) {
      return new Candidate.SingleByte(table.get(), prior, model, counts);
    }
    Optional<MultibyteTable> multibyte = MultibyteTable.of(encoding);
    if (multibyte.isPresent()) {
      return new Candidate.Multibyte(multibyte.get(), prior, model);
    }
    CharsetSteps steps = new CharsetSteps(encoding.nearestCharset().orElseThrow());
    return new Candidate.OfRuntime(encoding, steps, prior, model);
  }

  private static double confidence(List<Candidate> ranked) {
    double sum = 0;
    long least = ranked.get(0).cost();
    for (Candidate candidate : ranked) {
      sum += Math.exp((least - candidate.cost()) / (TEMPERATURE * CharacterModel.NAT));
    }
    return 1 / sum;
  }
}
