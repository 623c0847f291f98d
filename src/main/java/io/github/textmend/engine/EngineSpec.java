package io.github.textmend.engine;

import io.github.textmend.TextMend;

/** A specification that an engine's configuration gives. */
public final class EngineSpec {
  /** What needs all libraries. */
  private static final String ALL_STAGES = "preset=standard";

  private EngineSpec() {}

  /**
   * Parses a specification, and makes sure that its stages can run: a library may be missing, which
   * a text would find out much later.
   *
   * @param spec what {@link TextMend#parse} reads
   * @return what the specification describes
   * @throws IllegalArgumentException if the specification is wrong; the message tells how
   * @throws IllegalStateException if the jar was added without its libraries
   */
  public static TextMend parse(String spec) {
    try {
      TextMend.parse(ALL_STAGES);
      return TextMend.parse(spec);
    } catch (LinkageError e) {
      throw new IllegalStateException(
          "textmend's jar was added without ICU4J or Commons Text; use the one with the classifier"
              + " \"all\", which has them inside",
          e);
    }
  }
}
