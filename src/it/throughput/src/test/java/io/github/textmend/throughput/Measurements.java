package io.github.textmend.throughput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The section of an engine in docs/engines.md; the others stay as they were measured. */
public final class Measurements {
  private Measurements() {}

  /** The folder of the project, where its documents are. */
  public static Path home() {
    return Path.of(System.getProperty("textmend.home"));
  }

  /** Puts a section in the place of the one with that heading, and prints it. */
  public static void write(String heading, String section) throws IOException {
    System.out.println("## " + heading + "\n" + section);
    Path document = home().resolve("docs/engines.md");
    String page = Files.readString(document);
    Pattern old = Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "\n.*?(?=^## |\\z)");
    Matcher place = old.matcher(page);
    if (!place.find()) {
      throw new IOException(document + " has no section \"" + heading + "\"");
    }
    String replaced = "## " + heading + "\n" + section.strip() + "\n\n";
    String all = page.substring(0, place.start()) + replaced + page.substring(place.end());
    Files.writeString(document, all.strip() + "\n");
  }

  /** The runtime and the machine, as in {@code OpenJDK 17.0.15, AMD EPYC, 2 cores}. */
  public static String machine() throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    Path processor = Path.of("/proc/cpuinfo");
    String model =
        Files.isReadable(processor)
            ? Files.readAllLines(processor).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown CPU")
            : System.getProperty("os.arch");
    return "Java " + Runtime.version() + ", " + model + ", " + processors + " cores";
  }
}
