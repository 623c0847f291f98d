package io.github.textmend.solr;

import io.github.textmend.TextMend;
import io.github.textmend.engine.EngineSpec;
import java.util.Objects;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.util.NamedList;
import org.apache.solr.core.SolrCore;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.response.SolrQueryResponse;
import org.apache.solr.schema.SchemaField;
import org.apache.solr.update.processor.FieldMutatingUpdateProcessor.FieldNameSelector;
import org.apache.solr.update.processor.FieldMutatingUpdateProcessorFactory;
import org.apache.solr.update.processor.FieldValueMutatingUpdateProcessor;
import org.apache.solr.update.processor.UpdateRequestProcessor;
import org.jspecify.annotations.Nullable;

/**
 * Makes update processors that mend the strings of documents before Solr indexes and stores them.
 *
 * <pre>{@code
 * <updateRequestProcessorChain name="mended" default="true">
 *   <processor class="io.github.textmend.solr.TextMendUpdateProcessorFactory">
 *     <str name="spec">preset=standard</str>
 *     <str name="typeClass">solr.TextField</str>
 *   </processor>
 *   <processor class="solr.LogUpdateProcessorFactory"/>
 *   <processor class="solr.RunUpdateProcessorFactory"/>
 * </updateRequestProcessorChain>
 * }</pre>
 *
 * <p>{@code spec} is what to do, as {@link TextMend#parse} reads it; charset damage alone by
 * default. Which fields, is told as to Solr's own processors: {@code fieldName}, {@code
 * fieldRegex}, {@code typeName}, {@code typeClass}, {@code fieldNameMatchesSchemaField}, and {@code
 * exclude}. Without these, all but the unique key, by which documents are replaced and deleted.
 *
 * <p>Mended are strings, those of several values each, those in atomic updates, and in nested
 * documents the fields that are selected by their own names. What is no string stays as it is.
 * Thread-safe once it is initialized; the processors it makes are each for one request.
 */
@SuppressWarnings("exports") // Engines are on the class path.
public final class TextMendUpdateProcessorFactory extends FieldMutatingUpdateProcessorFactory {
  private @Nullable TextMend textMend;

  /** Made by Solr, and initialized then. */
  public TextMendUpdateProcessorFactory() {}

  /**
   * Reads its arguments.
   *
   * @param args {@code spec} and those that select fields; taken out of the list
   * @throws SolrException if there are others, the spec is wrong, or the jar was added without its
   *     libraries; the message names what is wrong
   */
  @Override
  public void init(NamedList<?> args) {
    Object spec = args.remove("spec");
    try {
      textMend = EngineSpec.parse(spec == null ? "" : spec.toString());
    } catch (IllegalArgumentException e) {
      throw new SolrException(
          SolrException.ErrorCode.SERVER_ERROR, "spec \"" + spec + "\": " + e.getMessage(), e);
    } catch (IllegalStateException e) {
      throw new SolrException(SolrException.ErrorCode.SERVER_ERROR, e.getMessage(), e);
    }
    super.init(args);
  }

  /**
   * Makes a processor for a request.
   *
   * @param request not looked at
   * @param response not changed
   * @param next what gets the documents when they are mended
   * @return a new processor
   */
  @Override
  public UpdateRequestProcessor getInstance(
      SolrQueryRequest request, SolrQueryResponse response, UpdateRequestProcessor next) {
    ValueMender mender = new ValueMender(Objects.requireNonNull(textMend), getSelector());
    return FieldValueMutatingUpdateProcessor.valueMutator(getSelector(), next, mender::mend);
  }

  /** All fields but the unique key. */
  @Override
  protected FieldNameSelector getDefaultSelector(SolrCore core) {
    return field -> {
      SchemaField key = core.getLatestSchema().getUniqueKeyField();
      return key == null || !key.getName().equals(field);
    };
  }
}
