package io.github.textmend.solr;

import io.github.textmend.TextMend;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.SolrInputField;
import org.apache.solr.update.processor.FieldMutatingUpdateProcessor.FieldNameSelector;
import org.jspecify.annotations.Nullable;

/** Mends one value of a field: a string, an atomic update with strings, or a nested document. */
final class ValueMender {
  /** Its values are regular expressions, and no text. */
  private static final String REMOVE_REGEX = "removeregex";

  private final TextMend textMend;
  private final FieldNameSelector selector;

  ValueMender(TextMend textMend, FieldNameSelector selector) {
    this.textMend = textMend;
    this.selector = selector;
  }

  /** Mends a value; nested documents are changed in place, as Solr's processors do. */
  @Nullable Object mend(@Nullable Object value) {
    if (value instanceof CharSequence text) {
      return textMend.mend(text.toString());
    }
    if (value instanceof SolrInputDocument nested) {
      return nested(nested);
    }
    if (value instanceof Map<?, ?> update) {
      return atomicUpdate(update);
    }
    return value instanceof Collection<?> values ? values(values) : value;
  }

  private Map<?, ?> atomicUpdate(Map<?, ?> update) {
    Map<Object, @Nullable Object> mended = new LinkedHashMap<>(update);
    mended.replaceAll((operation, value) -> REMOVE_REGEX.equals(operation) ? value : mend(value));
    return mended;
  }

  private List<@Nullable Object> values(Collection<?> values) {
    List<@Nullable Object> mended = new ArrayList<>(values.size());
    values.forEach(value -> mended.add(mend(value)));
    return mended;
  }

  private SolrInputDocument nested(SolrInputDocument document) {
    for (SolrInputField field : document) {
      if (selector.shouldMutate(field.getName())) {
        field.setValue(mend(field.getValue()));
      }
    }
    return document;
  }
}
