package io.github.textmend.internal.normalize;

import com.ibm.icu.text.Normalizer2;
import io.github.textmend.internal.edit.EditLog;
import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.internal.edit.Stage;
import io.github.textmend.result.Edit;
import org.jspecify.annotations.Nullable;

/** Composes characters, as Unicode's normalization form C has them. */
public final class NormalizationFormC implements Stage {
  /** All characters before this are in form C, whatever stands beside them. */
  private static final char FIRST_COMBINING = '\u0300';

  @Override
  public @Nullable EditLog apply(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_COMBINING) {
        return compose(text);
      }
    }
    return null;
  }

  /** Segments between boundaries compose alone, so each that changes is one edit. */
  private static @Nullable EditLog compose(String text) {
    Normalizer2 form = Normalizer2.getNFCInstance();
    int sound = form.spanQuickCheckYes(text);
    if (sound == text.length() || form.isNormalized(text)) {
      return null;
    }
    Rewriter rewriter = new Rewriter(text, Edit.Kind.NORMALIZATION);
    int start = sound;
    while (start < text.length()) {
      int end = nextBoundary(form, text, start);
      rewriter.replace(start, end, form.normalize(text.substring(start, end)));
      start = end;
    }
    return rewriter.log();
  }

  private static int nextBoundary(Normalizer2 form, String text, int start) {
    int at = start + Character.charCount(text.codePointAt(start));
    while (at < text.length() && !form.hasBoundaryBefore(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
