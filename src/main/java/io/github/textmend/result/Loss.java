package io.github.textmend.result;

import java.util.List;
import java.util.Objects;

/**
 * A stretch of a mended text in whose place other text stood once, and of which nothing is left:
 * replacement characters, U+FFFD, as they are or misread in their turn ("ï¿½", "锟斤拷").
 *
 * @param span where it is in {@link Mended#text}
 * @param chain the misreadings of the replacement characters, outermost first; empty for U+FFFD
 */
public record Loss(Span span, List<Misreading> chain) {
  /**
   * Copies the chain.
   *
   * @param span see above
   * @param chain see above
   * @throws NullPointerException naming what is missing
   */
  public Loss {
    Objects.requireNonNull(span, "span");
    chain = List.copyOf(chain);
  }
}
