package io.github.textmend.kafka;

import io.github.textmend.TextMend;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/**
 * Mends the selected strings of values of Kafka Connect. What needs no change is the same instance,
 * at every level; what is changed is copied.
 */
final class ValueMender {
  private final TextMend textMend;
  private final FieldSelection selection;

  ValueMender(TextMend textMend, FieldSelection selection) {
    this.textMend = textMend;
    this.selection = selection;
  }

  /**
   * Mends a value.
   *
   * @param edits is told every edit; null if no one wants to know
   */
  @Nullable Object mend(@Nullable Object value, @Nullable EditsHeader edits) {
    return mend(value, selection, edits, 0);
  }

  private @Nullable Object mend(
      @Nullable Object value, FieldSelection selected, @Nullable EditsHeader edits, int depth) {
    if (value instanceof String text) {
      return selected.all() ? mend(text, edits) : text;
    }
    if (depth == Mend.DEEPEST) {
      return value;
    }
    if (value instanceof Struct struct) {
      return mend(struct, selected, edits, depth + 1);
    }
    if (value instanceof Map<?, ?> map) {
      return mend(map, selected, edits, depth + 1);
    }
    return value instanceof List<?> list ? mend(list, selected, edits, depth + 1) : value;
  }

  private String mend(String text, @Nullable EditsHeader edits) {
    return edits == null ? textMend.mend(text) : edits.note(textMend.explain(text));
  }

  private Struct mend(
      Struct struct, FieldSelection selected, @Nullable EditsHeader edits, int depth) {
    Struct copy = null;
    for (Field field : struct.schema().fields()) {
      Object value = struct.getWithoutDefault(field.name());
      Object mended = mendIn(field.name(), value, selected, edits, depth);
      if (mended != value) {
        copy = copy == null ? copy(struct) : copy;
        copy.put(field, mended);
      }
    }
    return copy == null ? struct : copy;
  }

  /** Null is left out: a struct may hold it where there is a default, but does not take it. */
  private static Struct copy(Struct struct) {
    Struct copy = new Struct(struct.schema());
    for (Field field : struct.schema().fields()) {
      Object value = struct.getWithoutDefault(field.name());
      if (value != null) {
        copy.put(field, value);
      }
    }
    return copy;
  }

  private Map<?, ?> mend(
      Map<?, ?> map, FieldSelection selected, @Nullable EditsHeader edits, int depth) {
    Map<Object, @Nullable Object> copy = null;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object value = entry.getValue();
      Object mended = mendIn(String.valueOf(entry.getKey()), value, selected, edits, depth);
      if (mended != value) {
        copy = copy == null ? new LinkedHashMap<>(map) : copy;
        copy.put(entry.getKey(), mended);
      }
    }
    return copy == null ? map : copy;
  }

  private @Nullable Object mendIn(
      String field,
      @Nullable Object value,
      FieldSelection selected,
      @Nullable EditsHeader edits,
      int depth) {
    FieldSelection inner = selected.in(field);
    if (inner == null) {
      return value;
    }
    if (edits == null) {
      return mend(value, inner, null, depth);
    }
    edits.enter(field);
    Object mended = mend(value, inner, edits, depth);
    edits.leave();
    return mended;
  }

  private List<?> mend(
      List<?> list, FieldSelection selected, @Nullable EditsHeader edits, int depth) {
    List<@Nullable Object> copy = null;
    int index = 0;
    for (Object value : list) {
      Object mended = mendAt(index, value, selected, edits, depth);
      if (mended != value) {
        copy = copy == null ? new ArrayList<>(list) : copy;
        copy.set(index, mended);
      }
      index++;
    }
    return copy == null ? list : copy;
  }

  private @Nullable Object mendAt(
      int index,
      @Nullable Object value,
      FieldSelection selected,
      @Nullable EditsHeader edits,
      int depth) {
    if (edits == null) {
      return mend(value, selected, null, depth);
    }
    edits.enter(index);
    Object mended = mend(value, selected, edits, depth);
    edits.leave();
    return mended;
  }
}
