package io.github.textmend.spark;

import io.github.textmend.Preset;
import io.github.textmend.TextMend;
import io.github.textmend.engine.EngineSpec;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.analysis.NoSuchFunctionException;
import org.apache.spark.sql.connector.catalog.FunctionCatalog;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * A catalog of functions for Spark SQL and data frames.
 *
 * <pre>{@code
 * spark-sql --jars textmend-all.jar \
 *   --conf spark.sql.catalog.text=io.github.textmend.spark.TextCatalog
 *
 * SELECT text.mend(body) FROM posts WHERE text.is_damaged(body);
 * }</pre>
 *
 * <p>The name of the catalog is the user's choice; with {@code text} the functions are
 *
 * <ul>
 *   <li>{@code text.mend(string)} → string: the mended text
 *   <li>{@code text.is_damaged(string)} → boolean: whether there is charset damage
 *   <li>{@code text.explain(string)} → array of structs: every edit, as {@link Explain} lists them
 *   <li>{@code text.decode(binary)} → string: bytes of unknown encoding as text, not mended yet
 *   <li>{@code text.detect(binary)} → struct: what {@code decode} took the bytes for, as {@link
 *       Detect} lists it
 * </ul>
 *
 * <p>The first three take a spec, the form that {@link TextMend#parse} reads, as a second argument.
 * Without it they follow the catalog's option {@code spec}, and without that {@link
 * Preset#ENCODING}: {@code spark.sql.catalog.corpus.spec=preset=corpus} makes {@code
 * corpus.mend(body)} do what that preset does.
 *
 * <p>A null gives null. The functions are deterministic, and fold when their arguments are
 * literals. Spark's generated code calls them directly. A text that needs no change comes back as
 * the same {@code UTF8String}; so does one whose bytes are not well-formed UTF-8, since nothing of
 * it may be lost: {@code text.decode(cast(body as binary))} is for those.
 *
 * <p>An argument of a wrong type fails the analysis of the query, and a wrong spec the query, with
 * messages that name it. Made and initialized by Spark; thread-safe after that.
 */
@SuppressWarnings("exports") // Engines are on the class path.
public final class TextCatalog implements FunctionCatalog {
  private static final String SPEC = "spec";

  private String name = "";
  private Map<String, UnboundFunction> functions = Map.of();

  /** For Spark, which makes a catalog by its class name. */
  public TextCatalog() {}

  /**
   * Reads the options.
   *
   * @param name the name under which the catalog is configured
   * @param options {@code spec} is known
   * @throws IllegalArgumentException if an option is unknown or the spec wrong; the message names
   *     it
   * @throws IllegalStateException if the jar was put on the class path without its libraries
   */
  @Override
  public void initialize(String name, CaseInsensitiveStringMap options) {
    this.name = name;
    String option = "spark.sql.catalog." + name + ".";
    for (String key : options.keySet()) {
      if (!key.toLowerCase(Locale.ROOT).equals(SPEC)) {
        throw new IllegalArgumentException(
            "unknown option \"" + option + key + "\"; known is \"" + option + SPEC + "\"");
      }
    }
    functions = functions(parse(options.getOrDefault(SPEC, ""), option + SPEC));
  }

  private static TextMend parse(String spec, String option) {
    try {
      return EngineSpec.parse(spec);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, UnboundFunction> functions(TextMend textMend) {
    String spec = textMend.toString();
    Map<String, UnboundFunction> functions = new TreeMap<>();
    functions.put("mend", new OnText("mend", (text, more) -> new Mend(spec, text, more)));
    functions.put(
        "is_damaged", new OnText("is_damaged", (text, more) -> new IsDamaged(spec, text, more)));
    functions.put("explain", new OnText("explain", (text, more) -> new Explain(spec, text, more)));
    functions.put("decode", new OnBytes("decode", new Decode()));
    functions.put("detect", new OnBytes("detect", new Detect()));
    return functions;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Identifier[] listFunctions(String[] namespace) {
    return namespace.length > 0
        ? new Identifier[0]
        : functions.keySet().stream()
            .map(function -> Identifier.of(namespace, function))
            .toArray(Identifier[]::new);
  }

  @Override
  public UnboundFunction loadFunction(Identifier identifier) throws NoSuchFunctionException {
    UnboundFunction function = functions.get(identifier.name().toLowerCase(Locale.ROOT));
    if (function == null || identifier.namespace().length > 0) {
      throw new NoSuchFunctionException(identifier);
    }
    return function;
  }
}
