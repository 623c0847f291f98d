package io.github.textmend.internal.encoding;

import java.util.List;

/**
 * How far the characters of repairs are independent witnesses of a misreading: a character that
 * comes again says hardly more than the first time, since whatever made it odd there does so here.
 */
final class Witnesses {
  private Witnesses() {}

  /** The share of the repairs' gain that counts, in (0, 1]. */
  static double of(String line, List<Repair> repairs) {
    int[] seen = new int[0x400];
    int all = 0;
    for (Repair repair : repairs) {
      for (int i = repair.start(); i < repair.end(); i++) {
        if (line.charAt(i) >= 0x80) {
          seen[line.charAt(i) % seen.length]++;
          all++;
        }
      }
    }
    double independent = 0;
    for (int times : seen) {
      independent += times == 0 ? 0 : 1 + Math.log(times);
    }
    return all == 0 ? 1 : independent / all;
  }
}
