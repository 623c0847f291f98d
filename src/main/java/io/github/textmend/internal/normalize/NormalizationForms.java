package io.github.textmend.internal.normalize;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;

/**
 * Brings text into a Unicode normalization form, and no further than was asked.
 *
 * <p>More than a thousand characters that belong together stay as they are: to put their marks in
 * order takes time that grows with the square of their number. No language has more than a few.
 */
public final class NormalizationForms extends RuleSet {
  private static final int LONGEST_SEGMENT = 1024;

  private final Normalizer2 form;

  /** One of nfc, nfd, nfkc, nfkc-casefold. */
  public NormalizationForms(String name) {
    super(Edit.Kind.NORMALIZATION, alphabet(name));
    form = form(name);
  }

  private static Normalizer2 form(String name) {
    return switch (name) {
      case "nfc" -> Normalizer2.getNFCInstance();
      case "nfd" -> Normalizer2.getNFDInstance();
      case "nfkc" -> Normalizer2.getNFKCInstance();
      case "nfkc-casefold" -> Normalizer2.getNFKCCasefoldInstance();
      default -> throw new IllegalArgumentException("no normalization form " + name);
    };
  }

  /** What may change: not in the form by itself, joined to what is before it, or to be sorted. */
  private static Alphabet alphabet(String name) {
    String changing =
        switch (name) {
          case "nfc" -> "[:NFC_QC=No:][:NFC_QC=Maybe:]";
          case "nfd" -> "[:NFD_QC=No:]";
          case "nfkc" -> "[:NFKC_QC=No:][:NFKC_QC=Maybe:]";
          default -> "[:Changes_When_NFKC_Casefolded:][:NFKC_QC=Maybe:]";
        };
    return Alphabet.of(new UnicodeSet("[" + changing + "[:^ccc=0:]]"));
  }

  @Override
  public String mended(String text) {
    int sound = form.spanQuickCheckYes(text);
    if (sound == text.length()) {
      return text;
    }
    if (hasLongRun(text, sound)) {
      return super.mended(text);
    }
    String normalized = form.normalize(text);
    return normalized.equals(text) ? text : normalized;
  }

  /**
   * Whether there are so many characters side by side that may change that they may be a segment.
   */
  private boolean hasLongRun(String text, int from) {
    int run = 0;
    for (int i = from; i < text.length() && run < LONGEST_SEGMENT / 2; i++) {
      boolean goesOn =
          alphabet().contains(text.charAt(i)) || Character.isLowSurrogate(text.charAt(i));
      run = goesOn ? run + 1 : 0;
    }
    return run >= LONGEST_SEGMENT / 2;
  }

  /** Segments between boundaries are normalized alone, so each that changes is one edit. */
  @Override
  void rewrite(String text, Rewriter out) {
    int done = 0;
    for (int i = next(text, 0); i < text.length(); i = next(text, done)) {
      int start = boundaryBefore(text, i, done);
      int end = boundaryAfter(text, i);
      if (end - start <= LONGEST_SEGMENT) {
        out.replace(start, end, form.normalize(text.substring(start, end)));
      }
      done = end;
    }
  }

  private int boundaryBefore(String text, int from, int least) {
    int at = from;
    while (at > least && !form.hasBoundaryBefore(text.codePointAt(at))) {
      at -= Character.charCount(text.codePointBefore(at));
    }
    return at;
  }

  private int boundaryAfter(String text, int from) {
    int at = from + Character.charCount(text.codePointAt(from));
    while (at < text.length() && !form.hasBoundaryBefore(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
