package io.github.textmend.kafka;

import io.github.textmend.throughput.Comparison;
import io.github.textmend.throughput.Measurements;
import io.github.textmend.throughput.OtherWork;
import io.github.textmend.throughput.SourceText;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;

/**
 * Measures the library alone, the transformation alone, and a worker of Kafka Connect with and
 * without it, and writes the section of Kafka Connect in docs/engines.md.
 */
final class Throughput {
  private static final String BARE = "the library alone, one thread";
  private static final String STRINGS = "the transformation alone, of strings";
  private static final String STRUCTS = "the transformation alone, of structures with one field";
  private static final String WITHOUT = "file to topic without mending, one task";
  private static final String WITH = "file to topic with mending, one task";
  private static final double SHARE = 0.25;
  private static final Schema LINE = SchemaBuilder.struct().field("line", Schema.STRING_SCHEMA);
  private static final Map<String, String> MENDING =
      Map.of("transforms", "mend", "transforms.mend.type", "io.github.textmend.kafka.Mend$Value");

  private final Path folder;
  private final Cluster cluster;
  private final ClassLoader plugin;
  private int topics;

  private Throughput(Path folder, Cluster cluster) throws Exception {
    this.folder = folder;
    this.cluster = cluster;
    try (var jars = Files.list(folder.resolve("plugins/textmend"))) {
      URL jar = jars.findFirst().orElseThrow().toUri().toURL();
      plugin = new URLClassLoader(new URL[] {jar}, Throughput.class.getClassLoader());
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target"), "throughput").toAbsolutePath();
    long start = System.nanoTime();
    try (Cluster cluster = new Cluster(folder, List.of())) {
      double started = (System.nanoTime() - start) / 1e9;
      new Throughput(folder, cluster).measure(started);
    }
  }

  private void measure(double started) throws Exception {
    OtherWork others = OtherWork.watch();
    Map<SourceText, Comparison> texts = new EnumMap<>(SourceText.class);
    for (SourceText text : SourceText.values()) {
      texts.put(text, compared(text.rows(SHARE)));
    }
    StringBuilder section = new StringBuilder();
    section.append(
        String.format(
            Locale.ROOT,
            "Kafka %s, broker and worker as processes on the same machine, from the first to the"
                + " last record that the\nbroker wrote; %s.%n%n%s%n",
            AppInfoParser.getVersion(),
            Measurements.machine(),
            Comparison.table(texts)));
    texts.forEach(
        (text, compared) ->
            section.append(
                String.format(
                    Locale.ROOT,
                    "- %s (%s): a row takes the library %.2f µs, the transformation %.2f as a"
                        + " string and %.2f in a structure.%n",
                    text.description(),
                    compared.size(),
                    compared.time(BARE),
                    compared.time(STRINGS),
                    compared.time(STRUCTS))));
    section.append(
        String.format(
            Locale.ROOT,
            "%nNot in the figures: the start of broker and worker, %.1f s, and that of the"
                + " connectors. Several nodes were not measured.%n%s%n",
            started,
            others.told()));
    Measurements.write("Kafka Connect", section.toString());
  }

  private Comparison compared(List<String> rows) throws Exception {
    Files.write(folder.resolve("lines.txt"), rows);
    UnaryOperator<String> mend = library();
    Transformation<SourceRecord> transformation = transformation();
    List<SourceRecord> strings =
        rows.stream().map(row -> record(Schema.STRING_SCHEMA, row)).toList();
    List<SourceRecord> structs =
        rows.stream().map(row -> record(LINE, new Struct(LINE).put("line", row))).toList();
    return new Comparison(rows)
        .with(BARE, () -> rows.forEach(mend::apply))
        .with(STRINGS, () -> strings.forEach(transformation::apply))
        .with(STRUCTS, () -> structs.forEach(transformation::apply))
        .withPass(WITHOUT, () -> throughTheWorker(rows.size(), Map.of()))
        .withPass(WITH, () -> throughTheWorker(rows.size(), MENDING))
        .measure();
  }

  private static SourceRecord record(Schema schema, Object value) {
    return new SourceRecord(Map.of(), Map.of(), "lines", schema, value);
  }

  /** Of the same jar as the transformation. */
  @SuppressWarnings("unchecked")
  private UnaryOperator<String> library() throws Exception {
    Class<?> type = plugin.loadClass("io.github.textmend.TextMend");
    Object textMend = type.getMethod("parse", String.class).invoke(null, "");
    return MethodHandleProxies.asInterfaceInstance(
        UnaryOperator.class,
        MethodHandles.publicLookup()
            .unreflect(type.getMethod("mend", String.class))
            .bindTo(textMend));
  }

  @SuppressWarnings("unchecked")
  private Transformation<SourceRecord> transformation() throws Exception {
    Class<?> type = plugin.loadClass("io.github.textmend.kafka.Mend$Value");
    Transformation<SourceRecord> made =
        (Transformation<SourceRecord>) type.getConstructor().newInstance();
    made.configure(Map.of());
    return made;
  }

  private double throughTheWorker(int rows, Map<String, String> transformation) throws Exception {
    String topic = "throughput-" + topics++;
    Map<String, String> connector = new TreeMap<>(transformation);
    connector.put("name", topic);
    connector.put("connector.class", "FileStreamSource");
    connector.put("file", "lines.txt");
    connector.put("topic", topic);
    connector.put("value.converter", "org.apache.kafka.connect.storage.StringConverter");
    HttpResponse<String> answer = cluster.put(connector);
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(answer.body());
    }
    double seconds = cluster.writingTime(topic, rows) / 1e3;
    cluster.delete(topic);
    return seconds;
  }
}
