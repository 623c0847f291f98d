package io.github.textmend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar as a process of its own, as its users run it. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CommandIT {
  /**
   * A thread for each stream: the shared pool may have no more than one, which the first stream
   * would hold until the command ends.
   */
  private static final Executor EACH_ITS_THREAD = task -> new Thread(task).start();

  private static final String DAMAGED = "donâ€™t, PrzykÅ‚ad\n";
  private static final String MENDED = "don’t, Przykład\n";

  @TempDir Path folder = Path.of("");

  /** What a process left behind; its output as ISO-8859-1, which keeps every byte. */
  private record Ended(int status, String out, String errors) {
    String text() {
      return CommandIT.text(out.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void mendsStandardInput() throws Exception {
    Ended ended = run(DAMAGED);
    assertEquals(MENDED, ended.text());
    assertEquals(0, ended.status(), ended.errors());
    assertEquals("", ended.errors());
  }

  @Test
  void mendsFilesOneAfterTheOther() throws Exception {
    String first = file("first.txt", DAMAGED);
    String second = file("second.txt", "clean\n");
    Ended ended = run("", first, second);
    assertEquals(MENDED + "clean\n", ended.text());
    assertEquals(0, ended.status(), ended.errors());
  }

  @Test
  void mendsFieldsOfJsonLines() throws Exception {
    Ended ended =
        run(
            "{\"body\": \"donâ€™t\", \"text\": \"Ã©tÃ©\"}\n",
            "--format",
            "jsonl",
            "--field",
            "body");
    assertEquals("{\"body\": \"don’t\", \"text\": \"Ã©tÃ©\"}\n", ended.text());
    assertEquals(0, ended.status(), ended.errors());
  }

  @Test
  void checkTellsByTheStatusAlone() throws Exception {
    Ended found = run(DAMAGED, "--check");
    assertEquals(1, found.status(), found.errors());
    assertEquals("", found.text());
    assertEquals(0, run(MENDED, "--check").status());
  }

  @Test
  void anUnknownOptionIsWrongUse() throws Exception {
    Ended ended = run("", "--no-such-option");
    assertEquals(2, ended.status());
    assertTrue(ended.errors().contains("--no-such-option"), ended.errors());
    assertNoStackTrace(ended.errors());
  }

  @Test
  void aMissingFileIsNamedAndTheOthersAreDone() throws Exception {
    String missing = folder.resolve("missing.txt").toString();
    Ended ended = run("", missing, file("there.txt", DAMAGED));
    assertEquals(MENDED, ended.text());
    assertEquals(2, ended.status());
    assertTrue(ended.errors().contains(missing + ": no such file"), ended.errors());
    assertNoStackTrace(ended.errors());
  }

  /** In the locale C, a JVM up to 17 at least cannot name every file. */
  @Test
  void aNameThatTheLocaleLacksDoesNotKeepTheOthers() throws Exception {
    Ended ended = run("", folder.resolve("schön.txt").toString(), file("there.txt", DAMAGED));
    assertEquals(MENDED, ended.text());
    assertEquals(2, ended.status());
    assertTrue(ended.errors().contains("sch"), ended.errors());
    assertNoStackTrace(ended.errors());
  }

  @Test
  void bytesThatAreNotUtf8PassAndAreCounted() throws Exception {
    byte[] input = {'a', (byte) 0xE9, (byte) 0xC3, '\n', (byte) 0xFF, '\r', '\n', (byte) 0xE2};
    Ended ended = run(input, List.of(), List.of());
    assertEquals(new String(input, StandardCharsets.ISO_8859_1), ended.out());
    assertEquals(0, ended.status());
    assertTrue(ended.errors().contains("-: 4 bytes are not UTF-8"), ended.errors());
  }

  @Test
  void findsTheEncodingOfWhatAPipeGives() throws Exception {
    byte[] input = "Завтра утром мы поедем на дачу.\n".getBytes(Charset.forName("windows-1251"));
    Ended ended = run(input, List.of(), List.of("--encoding", "auto"));
    assertEquals("Завтра утром мы поедем на дачу.\n", ended.text());
    assertEquals("", ended.errors());
  }

  @Test
  void theLocaleDoesNotMatter() throws Exception {
    Ended ended =
        run(bytes(DAMAGED), List.of("-Dfile.encoding=ISO-8859-1"), List.of("--spec", "layers=2"));
    assertEquals(MENDED, ended.text());
    Ended explained = run(DAMAGED, "--explain");
    assertTrue(explained.text().contains("\"â€™\" -> \"’\""), explained.text());
    Ended wrong = run("", "--preset", "schön");
    assertEquals(2, wrong.status());
    assertNoStackTrace(wrong.errors());
  }

  @Test
  void aClosedPipeEndsItQuietly() throws Exception {
    Process process = start(List.of("-Xmx64m"), List.of());
    CompletableFuture<byte[]> errors = drain(process.getErrorStream());
    CompletableFuture<Long> fed =
        CompletableFuture.supplyAsync(() -> feed(process, 20_000_000), EACH_ITS_THREAD);
    try (InputStream out = process.getInputStream()) {
      assertTrue(out.read() >= 0);
    }
    assertTrue(fed.get(60, TimeUnit.SECONDS) > 0);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals("", text(errors.get()));
    assertEquals(141, process.exitValue());
  }

  @Test
  void streamsInBoundedMemory() throws Exception {
    long size = 200_000_000;
    Process process = start(List.of("-Xmx64m"), List.of());
    CompletableFuture<byte[]> errors = drain(process.getErrorStream());
    CompletableFuture<Long> written =
        CompletableFuture.supplyAsync(() -> feed(process, size), EACH_ITS_THREAD);
    long lines = 0;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines++;
        assertTrue(line.startsWith("don’t, Przykład"), line);
      }
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals("", text(errors.get()));
    assertEquals(0, process.exitValue());
    assertEquals(written.get(), lines);
  }

  /** Lines until so many bytes are written, or no one reads them; their number. */
  private static long feed(Process process, long size) {
    StringBuilder longLine = new StringBuilder(DAMAGED.strip());
    longLine.append(" and so on, as clean as can be".repeat(60)).append('\n');
    byte[] line = bytes(longLine.toString());
    long lines = 0;
    try (OutputStream in = process.getOutputStream()) {
      for (long at = 0; at < size; at += line.length) {
        in.write(line);
        lines++;
      }
    } catch (IOException e) {
      // The command has ended, which one of the tests is about; the other counts the lines.
      return lines;
    }
    return lines;
  }

  private Ended run(String input, String... arguments) throws Exception {
    return run(bytes(input), List.of(), List.of(arguments));
  }

  private Ended run(byte[] input, List<String> jvm, List<String> arguments) throws Exception {
    Process process = start(jvm, arguments);
    CompletableFuture<byte[]> out = drain(process.getInputStream());
    CompletableFuture<byte[]> errors = drain(process.getErrorStream());
    try (OutputStream in = process.getOutputStream()) {
      in.write(input);
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    String written = new String(out.get(), StandardCharsets.ISO_8859_1);
    return new Ended(process.exitValue(), written, text(errors.get()));
  }

  /** In the poorest of locales; the library has to bring its own. */
  private Process start(List<String> jvm, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(List.of("-jar", System.getProperty("textmend.cli.jar", "")));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C");
    return builder.start();
  }

  private static CompletableFuture<byte[]> drain(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (stream) {
            return stream.readAllBytes();
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        },
        EACH_ITS_THREAD);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static void assertNoStackTrace(String errors) {
    assertFalse(errors.contains("\tat "), errors);
    assertFalse(errors.contains("Exception"), errors);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
