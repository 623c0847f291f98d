package io.github.textmend.lucene;

import io.github.textmend.TextMend;
import io.github.textmend.engine.EngineSpec;
import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.CharFilterFactory;

/**
 * Makes char filters that mend text before it is split into tokens; its name is {@value #NAME}.
 *
 * <pre>{@code
 * Analyzer analyzer =
 *     CustomAnalyzer.builder()
 *         .addCharFilter("textmend", "spec", "preset=search")
 *         .withTokenizer("standard")
 *         .build();
 * }</pre>
 *
 * <p>In a schema of Solr:
 *
 * <pre>{@code
 * <charFilter name="textmend" spec="preset=search"/>
 * }</pre>
 *
 * <p>Its only argument is {@code spec}: what to do, as {@link TextMend#parse} reads it; charset
 * damage alone by default. Queries that are normalized and not analyzed, as those with wildcards
 * are, are mended, too. Immutable and thread-safe; the filters that it makes are each for one
 * thread.
 */
@SuppressWarnings("exports") // Engines are on the class path.
public final class TextMendCharFilterFactory extends CharFilterFactory {
  /** The name by which analyzers and schemas find it. */
  public static final String NAME = "textmend";

  private final TextMend textMend;

  /**
   * Reads its arguments.
   *
   * @param args {@code spec}, and {@code luceneMatchVersion} as for any factory; what is read is
   *     taken out of the map
   * @throws IllegalArgumentException if there are others, or the spec is wrong; the message names
   *     what is wrong
   * @throws IllegalStateException if the jar was added without its libraries
   */
  public TextMendCharFilterFactory(Map<String, String> args) {
    super(args);
    String spec = get(args, "spec", "");
    if (!args.isEmpty()) {
      throw new IllegalArgumentException(
          "unknown arguments " + args + " of textmend; it has but one, spec");
    }
    try {
      textMend = EngineSpec.parse(spec);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("spec \"" + spec + "\": " + e.getMessage(), e);
    }
  }

  /** For the service loader alone, which asks for it and does not use it. */
  public TextMendCharFilterFactory() {
    throw defaultCtorException();
  }

  /**
   * Mends a text while it is read.
   *
   * @param input where the text comes from
   * @return a {@link TextMendCharFilter}
   */
  @Override
  public Reader create(Reader input) {
    return new TextMendCharFilter(textMend, input);
  }

  /** The same as {@link #create}: a term of a query may be as damaged as a text. */
  @Override
  public Reader normalize(Reader input) {
    return create(input);
  }
}
