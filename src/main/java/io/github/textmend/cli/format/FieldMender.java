package io.github.textmend.cli.format;

import io.github.textmend.TextMend;
import java.util.List;
import java.util.function.Supplier;

/** What becomes of the text of a field. */
interface FieldMender {
  /**
   * Mends a text.
   *
   * @param field tells the path of its field
   * @return an equal text if it stays
   */
  String mended(Supplier<String> field, String text);

  /**
   * Tells what became of each text, too.
   *
   * @param parts is added to
   */
  static FieldMender explaining(TextMend textMend, List<RecordJob.Part> parts) {
    return (field, text) -> {
      RecordJob.Part part = new RecordJob.Part(field.get(), textMend.explain(text));
      parts.add(part);
      return part.mended().text();
    };
  }
}
