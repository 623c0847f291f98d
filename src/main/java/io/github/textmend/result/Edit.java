package io.github.textmend.result;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One change that was made to a text.
 *
 * @param source what it replaced, in the text as it came
 * @param target what it put there, in the mended text
 * @param kind which part of textmend made it; where several did, {@link Kind#ENCODING} if that was
 *     one of them, or else the last; {@link Mended#steps} has them one by one
 * @param chain the misreadings undone, outermost (last made, first undone) first; empty unless the
 *     kind is {@link Kind#ENCODING}
 * @param confidence the probability that the change is right, in [0, 1]; 1 for changes that follow
 *     a rule
 * @param inferred whether a character of it was filled in because its byte was lost
 * @param alternative the runner-up, where it was close: a probability of at least {@value #CLOSE};
 *     empty also where several changes of one place are told as one
 */
public record Edit(
    Span source,
    Span target,
    Kind kind,
    List<Misreading> chain,
    double confidence,
    boolean inferred,
    Optional<Alternative> alternative) {

  /** A runner-up less probable than this is not told. */
  public static final double CLOSE = 0.05;

  /**
   * A change without a runner-up.
   *
   * @param source see above
   * @param target see above
   * @param kind see above
   * @param chain see above
   * @param confidence see above
   * @param inferred see above
   * @throws NullPointerException naming what is missing
   * @throws IllegalArgumentException if the confidence is not in [0, 1]
   */
  public Edit(
      Span source,
      Span target,
      Kind kind,
      List<Misreading> chain,
      double confidence,
      boolean inferred) {
    this(source, target, kind, chain, confidence, inferred, Optional.empty());
  }

  /** The parts of textmend that change a text; each but {@link #ENCODING} is one set of rules. */
  public enum Kind {
    /** Misread bytes decoded as they were written. */
    ENCODING,
    /** Escapes of programs and protocols (backslash, percent, quoted-printable, UTF-7) decoded. */
    ESCAPE,
    /** HTML character references in plain text replaced by their characters. */
    ENTITY,
    /** Control characters, byte order marks and lone surrogates that no one meant to write. */
    CONTROL,
    /** Line ends of any kind made line feeds. */
    LINE_END,
    /** Characters that cannot be seen taken out. */
    INVISIBLE,
    /** Fullwidth and halfwidth forms brought to their usual width. */
    WIDTH,
    /** Ligatures and presentation forms replaced by the letters they show; tatweel taken out. */
    PRESENTATION_FORM,
    /** Digits of other scripts replaced by ASCII digits. */
    DIGIT,
    /** Quotation marks and apostrophes brought to one style. */
    QUOTE,
    /** Hyphens, dashes and minus signs brought to one style. */
    DASH,
    /** Ellipses, bullets and fractions brought to one style. */
    SYMBOL,
    /** Spaces brought to one style, squeezed, trimmed, or set as typography wants them. */
    SPACE,
    /** Accents, case or all Latin letters folded. */
    FOLDING,
    /** Characters composed or decomposed, as a Unicode normalization form has them. */
    NORMALIZATION,
    /** What the punctuation normalizer of Moses does. */
    MOSES
  }

  /**
   * Copies the chain.
   *
   * @param source see above
   * @param target see above
   * @param kind see above
   * @param chain see above
   * @param confidence see above
   * @param inferred see above
   * @param alternative see above
   * @throws NullPointerException naming what is missing
   * @throws IllegalArgumentException if the confidence is not in [0, 1]
   */
  public Edit {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(alternative, "alternative");
    chain = List.copyOf(chain);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence of " + confidence + ", not from 0 to 1");
    }
  }
}
