package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the characters of a charset look like after a text was handled, and the bytes they were. */
final class HandledForms {
  /** A token that stands for a byte of the charset. */
  record Form(String token, int byteValue, int cost) {}

  private static final Form[] NONE = {};
  private static final String DOUBLE_QUOTES = "“”„‟«»″";
  private static final String SINGLE_QUOTES = "‘’‚‛‹›′´`";
  private static final String DASHES = "–—‒―−";

  private final char[] firsts;
  private final Form[][] forms;

  HandledForms(SingleByteCharset charset) {
    List<Form> all = new ArrayList<>();
    for (int b = 0x80; b < 0x100; b++) {
      collect(charset.decode(b), b, all);
    }
    all.sort(Comparator.comparing(Form::token));
    char[] found = new char[all.size()];
    Form[][] byFirst = new Form[all.size()][];
    int size = 0;
    for (int from = 0; from < all.size(); size++) {
      char first = all.get(from).token().charAt(0);
      int to = from;
      while (to < all.size() && all.get(to).token().charAt(0) == first) {
        to++;
      }
      found[size] = first;
      byFirst[size] = all.subList(from, to).toArray(NONE);
      from = to;
    }
    firsts = Arrays.copyOf(found, size);
    forms = Arrays.copyOf(byFirst, size);
  }

  Form[] startingWith(char first) {
    int found = Arrays.binarySearch(firsts, first);
    return found < 0 ? NONE : forms[found];
  }

  private static void collect(char c, int b, List<Form> into) {
    String original = String.valueOf(c);
    add(into, original, straightened(c), b, ChannelCosts.STRAIGHTENED);
    String compatible = Normalizer.normalize(original, Normalizer.Form.NFKC);
    if (c != '\u00A0') {
      add(into, original, compatible, b, ChannelCosts.COMPATIBILITY);
      add(into, original, compatible.replace('\u2044', '/'), b, ChannelCosts.COMPATIBILITY);
    }
    add(into, original, original.toLowerCase(Locale.ROOT), b, ChannelCosts.CASE);
    add(into, original, original.toUpperCase(Locale.ROOT), b, ChannelCosts.CASE);
    add(into, original, unaccented(original), b, ChannelCosts.UNACCENTED);
  }

  private static void add(List<Form> into, String original, String token, int b, int cost) {
    if (!token.isEmpty()
        && !token.equals(original)
        && into.stream().noneMatch(f -> f.byteValue() == b && f.token().equals(token))) {
      into.add(new Form(token, b, cost));
    }
  }

  private static String straightened(char c) {
    if (DOUBLE_QUOTES.indexOf(c) >= 0) {
      return "\"";
    }
    if (SINGLE_QUOTES.indexOf(c) >= 0) {
      return "'";
    }
    return DASHES.indexOf(c) >= 0 ? "-" : String.valueOf(c);
  }

  private static String unaccented(String original) {
    String decomposed = Normalizer.normalize(original, Normalizer.Form.NFD);
    return decomposed.length() > 1 ? decomposed.substring(0, 1) : original;
  }
}
