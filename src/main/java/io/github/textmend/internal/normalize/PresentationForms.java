package io.github.textmend.internal.normalize;

import com.ibm.icu.text.Normalizer2;
import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;

/**
 * Replaces Latin, Armenian and Hebrew ligatures and the presentation forms of Arabic letters by the
 * letters that they show, as NFKC does; takes out tatweel, which makes a word longer to the eye,
 * between Arabic letters. Signs that are whole words or phrases (U+FDF0 to U+FDFF) stay, as do
 * forms of a mark alone.
 */
public final class PresentationForms extends RuleSet {
  private static final char TATWEEL = '\u0640';

  public PresentationForms() {
    super(
        Edit.Kind.PRESENTATION_FORM,
        Alphabet.pattern(
            "[[\\u0640\\uFB00-\\uFB06\\uFB13-\\uFB17\\uFB1D-\\uFDEF\\uFE70-\\uFEFC]"
                + "&[\\u0640[:NFKC_QC=No:]]-[\\uFB29]]"));
  }

  @Override
  void rewrite(String text, Rewriter out) {
    for (int i = next(text, 0); i < text.length(); i = next(text, i + 1)) {
      if (text.charAt(i) == TATWEEL) {
        i = tatweel(text, i, out);
      } else {
        String letters = Normalizer2.getNFKCInstance().normalize(text.substring(i, i + 1));
        if (letters.charAt(0) != ' ' && letters.indexOf(TATWEEL) < 0) {
          out.replace(i, i + 1, letters);
        }
      }
    }
  }

  /** The index of the last of a run. */
  private static int tatweel(String text, int start, Rewriter out) {
    int end = start + 1;
    while (Chars.at(text, end) == TATWEEL) {
      end++;
    }
    if (isArabic(Chars.at(text, start - 1)) && isArabic(Chars.at(text, end))) {
      out.replace(start, end, "");
    }
    return end - 1;
  }

  private static boolean isArabic(char c) {
    boolean inBlocks = (c >= 0x0600 && c <= 0x08FF) || (c >= 0xFB50 && c <= 0xFEFC);
    return inBlocks && Chars.isLetter(c);
  }
}
