package io.github.textmend.internal.normalize;

import io.github.textmend.internal.edit.EditLog;
import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.internal.edit.Stage;
import io.github.textmend.result.Edit;
import org.jspecify.annotations.Nullable;

/** A stage that follows rules. What none of them is about is copied as it is. */
public abstract class RuleSet implements Stage {
  private final Edit.Kind kind;
  private final Alphabet alphabet;
  private final boolean pairs;

  RuleSet(Edit.Kind kind, Alphabet alphabet) {
    this(kind, alphabet, false);
  }

  /** With {@code pairs}, the rules may also find work at a pair that the {@link Gate} knows. */
  RuleSet(Edit.Kind kind, Alphabet alphabet, boolean pairs) {
    this.kind = kind;
    this.alphabet = alphabet;
    this.pairs = pairs;
  }

  @Override
  public final @Nullable EditLog apply(String text) {
    Rewriter out = new Rewriter(text, kind);
    rewrite(text, out);
    return out.log();
  }

  @Override
  public String mended(String text) {
    Rewriter out = new Rewriter(text, kind, false);
    rewrite(text, out);
    return out.text();
  }

  /** Replaces what the rules are about, from the start of the text to its end. */
  abstract void rewrite(String text, Rewriter out);

  final boolean hasPairs() {
    return pairs;
  }

  /** A text without any of these, and without a pair if the set has them, is not changed. */
  final Alphabet alphabet() {
    return alphabet;
  }

  /** The place of the next character that the rules may be about, or the length of the text. */
  final int next(String text, int from) {
    return alphabet.next(text, from);
  }
}
