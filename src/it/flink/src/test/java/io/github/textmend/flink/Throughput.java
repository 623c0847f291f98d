package io.github.textmend.flink;

import io.github.textmend.throughput.Comparison;
import io.github.textmend.throughput.Measurements;
import io.github.textmend.throughput.OtherWork;
import io.github.textmend.throughput.SourceText;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.flink.runtime.util.EnvironmentInformation;

/**
 * Measures the library alone and Flink's SQL with and without it, and writes the section of Flink
 * in docs/engines.md.
 */
final class Throughput {
  private static final int PARALLELISM = 2;
  private static final double SHARE = 2;
  private static final String ONE_ROW = "one_row";
  private static final String BARE = "the library alone, one thread";
  private static final String WITHOUT = "Flink without mending, with the start of a job";
  private static final String WITH = "Flink with `mend`";
  private static final String JOB = "INSERT INTO nowhere SELECT %s FROM %s";

  private final FlinkSql sql = new FlinkSql();
  private final Path folder;
  private final UnaryOperator<String> mend;

  private Throughput(Path folder) throws Exception {
    this.folder = folder;
    this.mend = library();
    sql.run("CREATE FUNCTION mend AS 'io.github.textmend.flink.MendFunction'");
    sql.run("CREATE TABLE nowhere (body STRING) WITH ('connector' = 'blackhole')");
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target"), "throughput").toAbsolutePath();
    new Throughput(folder).measure();
  }

  private void measure() throws Exception {
    OtherWork others = OtherWork.watch();
    table(ONE_ROW, List.of("Ã©tÃ©"));
    double first = Comparison.seconds(() -> insert("mend(body)", ONE_ROW));
    Map<SourceText, Comparison> texts = new EnumMap<>(SourceText.class);
    for (SourceText text : SourceText.values()) {
      texts.put(text, compared(text.name(), text.rows(SHARE)));
    }
    double last = Comparison.seconds(() -> insert("mend(body)", ONE_ROW));
    StringBuilder section = new StringBuilder();
    section.append(
        String.format(
            Locale.ROOT,
            "Flink %s, a mini cluster with parallelism %d, from files to nowhere; %s.%n%n%s%n",
            EnvironmentInformation.getVersion(),
            PARALLELISM,
            Measurements.machine(),
            Comparison.table(texts)));
    texts.forEach(
        (text, compared) ->
            section.append(
                String.format(
                    Locale.ROOT,
                    "- %s (%s): Flink with mending is %.2f of the library alone × %d cores.%n",
                    text.description(),
                    compared.size(),
                    compared.median(WITH) / (PARALLELISM * compared.median(BARE)),
                    PARALLELISM)));
    section.append(
        String.format(
            Locale.ROOT,
            "%ntextmend is in Flink's class path, as in its folder `lib`: with `USING JAR` each job loads"
                + " it anew. Not in the figures\nwith mending: the start of a job, which is that of a mini cluster; a"
                + " job of one row took %.1f s at the end, the first of all %.1f s. Several nodes were\nnot"
                + " measured.%n%s%n",
            last,
            first,
            others.told()));
    Measurements.write("Flink", section.toString());
  }

  private Comparison compared(String name, List<String> rows) throws Exception {
    table(name, rows);
    return new Comparison(rows)
        .with(BARE, () -> rows.forEach(mend::apply))
        .with(WITHOUT, () -> insert("body", name))
        .withPass(WITH, () -> secondsOfRows(name))
        .measure();
  }

  /** What a job takes, less what the same job of one row takes after it. */
  private double secondsOfRows(String table) throws Exception {
    double all = Comparison.seconds(() -> insert("mend(body)", table));
    return all - Comparison.seconds(() -> insert("mend(body)", ONE_ROW));
  }

  /** A table of one file for each task. */
  private void table(String name, List<String> rows) throws Exception {
    Path files = Files.createDirectory(folder.resolve(name));
    int half = rows.size() / PARALLELISM;
    Files.write(files.resolve("1.txt"), rows.subList(0, half));
    Files.write(files.resolve("2.txt"), rows.subList(half, rows.size()));
    sql.run(
        String.format(
            "CREATE TABLE %s (body STRING) WITH ('connector' = 'filesystem', 'format' = 'raw',"
                + " 'path' = '%s')",
            name, files.toUri()));
  }

  private void insert(String expression, String table) throws Exception {
    sql.run(String.format(JOB, expression, table)).await();
  }

  @SuppressWarnings("unchecked")
  private static UnaryOperator<String> library() throws Exception {
    Class<?> type = Class.forName("io.github.textmend.TextMend");
    Object textMend = type.getMethod("parse", String.class).invoke(null, "");
    return MethodHandleProxies.asInterfaceInstance(
        UnaryOperator.class,
        MethodHandles.publicLookup()
            .unreflect(type.getMethod("mend", String.class))
            .bindTo(textMend));
  }
}
