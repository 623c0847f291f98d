package io.github.textmend.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/** Compact JSON, but the values of some arrays stand on a line each, for tools that know lines. */
final class JsonLayout extends MinimalPrettyPrinter {
  private static final long serialVersionUID = 1L;

  /** A layout is never written out; its class is serializable by descent alone. */
  private final transient Set<String> arrays;

  private JsonLayout(Set<String> arrays) {
    this.arrays = arrays;
  }

  /**
   * @param arrays the names of the arrays that are laid out in lines
   */
  static JsonGenerator generator(OutputStream out, Set<String> arrays) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    return factory.createGenerator(out).setPrettyPrinter(new JsonLayout(arrays));
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    breakLine(json);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    breakLine(json);
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) throws IOException {
    if (values > 0) {
      breakLine(json);
    }
    json.writeRaw(']');
  }

  private void breakLine(JsonGenerator json) throws IOException {
    JsonStreamContext object = json.getOutputContext().getParent();
    if (object != null && arrays.contains(String.valueOf(object.getCurrentName()))) {
      json.writeRaw('\n');
    }
  }
}
