package io.github.textmend.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.Zstd;
import io.github.textmend.cli.file.Original;
import io.github.textmend.cli.file.Replacement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong is told with its place, ends with 2, and keeps nothing else from being done. */
class FaultsTest {
  private static final String DAMAGED = "donâ€™t\n";
  private static final String MENDED = "don’t\n";

  @TempDir Path folder = Path.of("");

  @Test
  void aGzipFileCutShortIsToldWithItsLine() throws IOException {
    String content = (DAMAGED + "x".repeat(50) + "\n").repeat(20_000);
    Path cut = Files.write(folder.resolve("cut.gz"), half(gzip(content)));
    assertCutShortIsTold(cut);
  }

  @Test
  void aZstdFileCutShortIsToldWithItsLine() throws IOException {
    String content = (DAMAGED + "x".repeat(50) + "\n").repeat(20_000);
    byte[] packed = Zstd.compress(content.getBytes(StandardCharsets.UTF_8));
    Path cut = Files.write(folder.resolve("cut.zst"), half(packed));
    assertCutShortIsTold(cut);
  }

  private void assertCutShortIsTold(Path cut) throws IOException {
    byte[] old = Files.readAllBytes(cut);
    Path good = Files.writeString(folder.resolve("good.txt"), DAMAGED);
    CommandRun run = CommandRun.of("", cut.toString(), good.toString());
    assertEquals(2, run.status());
    assertTrue(
        run.errors()
            .matches("textmend: .*cut\\.[a-z]+(:[0-9]+)?: the compressed data ends too early\n"),
        run.errors());
    assertTrue(run.out().endsWith(MENDED), "the other file is done");
    CommandRun.of("", "-i", cut.toString());
    assertArrayEquals(old, Files.readAllBytes(cut));
    assertNoTemporaryFiles();
  }

  @Test
  void whatCouldBeReadOfAGzipFileIsGiven() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      lines.append(i).append(" line\n");
    }
    byte[] packed = gzip(lines.toString());
    Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(packed, packed.length / 2));
    CommandRun run = CommandRun.of("", cut.toString());
    assertTrue(lines.toString().startsWith(run.out()));
    assertTrue(run.out().length() > lines.length() / 4, run.out().length() + " characters");
    long line = run.out().lines().count();
    assertTrue(run.errors().contains("cut.gz:" + line + ": "), run.errors());
  }

  @Test
  void aDamagedGzipFileIsTold() throws IOException {
    byte[] packed = gzip(DAMAGED.repeat(1000));
    packed[packed.length - 6] ^= 1;
    Path bad = Files.write(folder.resolve("bad.gz"), packed);
    CommandRun run = CommandRun.of("", bad.toString());
    assertEquals(2, run.status());
    assertTrue(run.errors().startsWith("textmend: " + bad + ":"), run.errors());
  }

  @Test
  void outputToAFullDiskIsToldAndNothingIsLeft() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    CommandRun run = CommandRun.of(DAMAGED, "-o", "/dev/full");
    assertEquals("textmend: /dev/full: No space left on device\n", run.errors());
    assertEquals(2, run.status());
  }

  /** Only root can make a disk to fill. */
  @Test
  void aFullDiskLeavesTheFileAndNothingElse() throws Exception {
    byte[] old = DAMAGED.repeat(16_000).getBytes(StandardCharsets.UTF_8);
    onSmallDisk(
        disk -> {
          Path file = Files.write(disk.resolve("a.txt"), old);
          Path other = Files.writeString(folder.resolve("b.txt"), DAMAGED);
          CommandRun run = CommandRun.of("", "-i", file.toString(), other.toString());
          assertEquals("textmend: " + file + ": No space left on device\n", run.errors());
          assertEquals(2, run.status());
          assertArrayEquals(old, Files.readAllBytes(file));
          assertEquals(MENDED, Files.readString(other));
          assertNoTemporaryFiles(disk);
        });
  }

  @Test
  void aReadOnlyDiskIsTold() throws Exception {
    onSmallDisk(
        disk -> {
          Path file = Files.writeString(disk.resolve("a.txt"), DAMAGED);
          assertEquals(0, run("mount", "-o", "remount,ro", disk.toString()));
          CommandRun run = CommandRun.of("", "-i", file.toString());
          assertEquals(
              "textmend: " + file + ": its folder cannot be written: Read-only file system\n",
              run.errors());
          assertEquals(2, run.status());
          assertEquals(DAMAGED, Files.readString(file));
        });
  }

  /** Does something with a folder. */
  private interface WithFolder {
    void run(Path folder) throws IOException, InterruptedException;
  }

  private void onSmallDisk(WithFolder test) throws IOException, InterruptedException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()) == 0,
        "a disk can be mounted");
    try {
      test.run(disk);
    } finally {
      run("umount", disk.toString());
    }
  }

  private static int run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    } catch (IOException e) {
      // There is no such program.
      return -1;
    }
  }

  /** Standard input comes first, and takes the next file away while it is read. */
  @Test
  void aFileThatVanishesBeforeItsTurnIsToldAndTheRestIsDone() throws IOException {
    Path gone = Files.writeString(folder.resolve("gone.txt"), DAMAGED);
    Path there = Files.writeString(folder.resolve("there.txt"), DAMAGED);
    InputStream input =
        new FilterInputStream(new ByteArrayInputStream(DAMAGED.getBytes(StandardCharsets.UTF_8))) {
          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            Files.deleteIfExists(gone);
            return super.read(into, offset, length);
          }
        };
    CommandRun run = CommandRun.of(input, "-", gone.toString(), there.toString());
    assertEquals("textmend: " + gone + ": no such file\n", run.errors());
    assertEquals(2, run.status());
    assertEquals(MENDED + MENDED, run.out());
  }

  /** It vanishes when its new content begins to be written, long before that is at its end. */
  @Test
  void aFileThatVanishesWhileItIsMendedIsToldAndTheRestIsDone() throws Exception {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, DAMAGED + ("clean\n".repeat(100) + DAMAGED).repeat(40_000));
    Path other = Files.writeString(folder.resolve("b.txt"), DAMAGED);
    Thread otherProgram = new Thread(() -> deleteOnceItIsWritten(file));
    otherProgram.start();
    CommandRun run = CommandRun.of("", "-i", file.toString(), other.toString());
    otherProgram.join();
    assertEquals("textmend: " + file + ": no such file\n", run.errors());
    assertEquals(2, run.status());
    assertTrue(Files.notExists(file), "it is not made again");
    assertEquals(MENDED, Files.readString(other));
    assertNoTemporaryFiles();
  }

  private void deleteOnceItIsWritten(Path file) {
    try {
      while (hidden(folder).isEmpty()) {
        Thread.onSpinWait();
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "jsonl | {\"text\":\"x\"}           | {\"text\":\"Ã©tÃ©\"} | {bad     | not JSON: Unexpected character ('b'",
        "jsonl | {\"text\":\"x\"}           | {\"text\":\"Ã©tÃ©\"} | \"x\"      | not a JSON object",
        "csv   | a,b                        | Ã©tÃ©,2              | 3,4,5    | 3 cells, but the header has 2",
        "tsv   | a                          | Ã©tÃ©                | 3\t4     | 2 cells, but the header has 1",
      })
  void aBadRecordIsToldWithFileAndLineAndTheRestIsDone(
      String format, String first, String damaged, String bad, String reason) throws IOException {
    String content = String.join("\n", first, bad, damaged, "");
    Path file = Files.writeString(folder.resolve("a"), content);
    Path other = Files.writeString(folder.resolve("b"), first + "\n" + damaged + "\n");
    CommandRun run = CommandRun.of("", "-i", "--format", format, file.toString(), other.toString());
    assertTrue(run.errors().startsWith("textmend: " + file + ":2: " + reason), run.errors());
    assertTrue(run.errors().endsWith("; kept as it is\n"), run.errors());
    assertEquals(1, run.errors().lines().count(), run.errors());
    assertEquals(2, run.status());
    assertEquals(content.replace("Ã©tÃ©", "été"), Files.readString(file));
    assertEquals(first + "\n" + damaged.replace("Ã©tÃ©", "été") + "\n", Files.readString(other));
  }

  @Test
  void aFileThatVanishesMeanwhileIsNotMadeAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), DAMAGED);
    try (Replacement replacement = Original.of(file).replacement()) {
      replacement.out().write(1);
      Files.delete(file);
      Assertions.assertThrows(
          NoSuchFileException.class, () -> replacement.commit(Optional.empty()));
    }
    assertTrue(Files.notExists(file));
    assertNoTemporaryFiles();
  }

  @Test
  void aFileThatIsChangedMeanwhileIsLeft() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), DAMAGED);
    try (Replacement replacement = Original.of(file).replacement()) {
      replacement.out().write(1);
      Files.writeString(file, "of another program");
      Assertions.assertThrows(IOException.class, () -> replacement.commit(Optional.of(".bak")));
    }
    assertEquals("of another program", Files.readString(file));
    assertNoTemporaryFiles();
  }

  @Test
  void aReadOnlyFolderIsTold() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path file = Files.writeString(folder.resolve("a.txt"), DAMAGED);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeTrue(!Files.isWritable(folder), "root may write everywhere");
      CommandRun run = CommandRun.of("", "-i", file.toString());
      assertEquals(
          "textmend: " + file + ": its folder cannot be written: permission denied\n",
          run.errors());
      assertEquals(2, run.status());
      assertEquals(DAMAGED, Files.readString(file));
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void aFolderWhereAFileCannotBeIsTold() throws IOException {
    Path out = folder.resolve("none/out.txt");
    CommandRun run = CommandRun.of(DAMAGED, "-o", out.toString());
    assertEquals(
        "textmend: " + out + ": its folder cannot be written: no such file\n", run.errors());
    assertEquals(2, run.status());
  }

  @Test
  void aFolderNeedsTheOption() {
    CommandRun run = CommandRun.of("", "-i", folder.toString());
    assertEquals(
        "textmend: " + folder + ": is a directory; with -r the files in it are done\n",
        run.errors());
    assertEquals(2, run.status());
  }

  private void assertNoTemporaryFiles() throws IOException {
    assertNoTemporaryFiles(folder);
  }

  private static void assertNoTemporaryFiles(Path folder) throws IOException {
    assertEquals(List.of(), hidden(folder));
  }

  private static List<Path> hidden(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(".")).toList();
    }
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
