package io.github.textmend.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are written anew in their places, and those that are not. */
class InPlaceTest {
  private static final String DAMAGED = "clean\ndonâ€™t\n";
  private static final String MENDED = "clean\ndon’t\n";
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("a.txt"), DAMAGED);
  }

  @Test
  void aDamagedFileIsMended() throws IOException {
    CommandRun run = CommandRun.of("", "-i", file.toString());
    assertEquals(new Expected(0, "", ""), Expected.of(run));
    assertEquals(MENDED, Files.readString(file));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void aBackupKeepsTheOldOne() throws IOException {
    Files.writeString(folder.resolve("a.txt.bak"), "older");
    CommandRun.of("", "-i", "--backup=.bak", file.toString());
    assertEquals(MENDED, Files.readString(file));
    assertEquals(DAMAGED, Files.readString(folder.resolve("a.txt.bak")));
    assertEquals(List.of("a.txt", "a.txt.bak"), names());
  }

  @Test
  void whatIsFarBeforeTheFirstChangeIsKept() throws IOException {
    String start = "clean and long enough\n".repeat(100_000);
    Files.writeString(file, start + DAMAGED + start);
    CommandRun.of("", "-i", file.toString());
    assertEquals(start + MENDED + start, Files.readString(file));
  }

  @Test
  void modeAndOwnerAreKept() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("unix"));
    Files.setAttribute(file, "unix:mode", 0100640);
    boolean root = Files.getAttribute(file, "unix:uid").equals(0);
    if (root) {
      Files.setAttribute(file, "unix:uid", 1234);
      Files.setAttribute(file, "unix:gid", 2345);
    }
    var before = Files.readAttributes(file, "unix:mode,uid,gid");
    CommandRun.of("", "-i", file.toString());
    assertEquals(MENDED, Files.readString(file));
    assertEquals(before, Files.readAttributes(file, "unix:mode,uid,gid"));
  }

  @Test
  void aCleanFileIsNotWritten() throws IOException {
    Files.writeString(file, MENDED);
    Files.setLastModifiedTime(file, LONG_AGO);
    Object key = Files.getAttribute(file, "fileKey");
    CommandRun.of("", "-i", "--backup=.bak", file.toString());
    assertEquals(LONG_AGO, Files.getLastModifiedTime(file));
    assertEquals(key, Files.getAttribute(file, "fileKey"));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void aLinkIsLeftAndTold() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    CommandRun run = CommandRun.of("", "-i", link.toString());
    assertEquals("textmend: " + link + ": a symbolic link; left as it is\n", run.errors());
    assertEquals(0, run.status());
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(DAMAGED, Files.readString(file));
  }

  @Test
  void aBinaryFileIsLeftAndTold() throws IOException {
    Files.writeString(file, "\0" + DAMAGED);
    CommandRun run = CommandRun.of("", "-i", file.toString());
    assertEquals("textmend: " + file + ": not text; left as it is\n", run.errors());
    assertEquals(0, run.status());
    assertEquals("\0" + DAMAGED, Files.readString(file));
  }

  @Test
  void theSameFileTwiceIsMendedOnce() throws IOException {
    CommandRun run = CommandRun.of("", "-i", file.toString(), file.toString());
    assertEquals(new Expected(0, "", ""), Expected.of(run));
    assertEquals(MENDED, Files.readString(file));
  }

  @Test
  void aPackedFileStaysPacked() throws IOException {
    Path gzip = Files.write(folder.resolve("b.log"), gzip("clean\n", "donâ€™t\n"));
    Path zstd = Files.write(folder.resolve("c.log"), Zstd.compress(bytes(DAMAGED)));
    CommandRun.of("", "-i", gzip.toString(), zstd.toString());
    try (var in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(gzip)))) {
      assertEquals(MENDED, text(in.readAllBytes()));
    }
    byte[] packed = Files.readAllBytes(zstd);
    assertEquals(MENDED, text(Zstd.decompress(packed, 100)));
  }

  @Test
  void aCleanPackedFileIsNotWritten() throws IOException {
    Path gzip = Files.write(folder.resolve("b.log"), gzip(MENDED));
    Files.setLastModifiedTime(gzip, LONG_AGO);
    CommandRun.of("", "-i", gzip.toString());
    assertEquals(LONG_AGO, Files.getLastModifiedTime(gzip));
  }

  @Test
  void anotherEncodingIsBroughtToUtf8() throws IOException {
    byte[] koi8 = "Завтра утром мы поедем на дачу.\n".getBytes(Charset.forName("KOI8-R"));
    Files.write(file, koi8);
    CommandRun.of("", "-i", "--encoding", "koi8-r", file.toString());
    assertEquals("Завтра утром мы поедем на дачу.\n", Files.readString(file));
  }

  @Test
  void anotherEncodingMayStay() throws IOException {
    byte[] koi8 = "Завтра утром мы поедем на дачу.\n".getBytes(Charset.forName("KOI8-R"));
    Files.write(file, koi8);
    Files.setLastModifiedTime(file, LONG_AGO);
    CommandRun.of("", "-i", "--encoding=koi8-r", "--output-encoding=koi8-r", file.toString());
    assertEquals(LONG_AGO, Files.getLastModifiedTime(file));
  }

  @Test
  void bytesThatAnotherEncodingCannotKeepAreNotLost() throws IOException {
    byte[] old = {'a', (byte) 0x81, '\n'};
    Files.write(file, old);
    CommandRun run = CommandRun.of("", "-i", "--encoding", "sjis", file.toString());
    assertEquals(2, run.status());
    assertTrue(run.errors().contains("left as it is"), run.errors());
    assertArrayEquals(old, Files.readAllBytes(file));
  }

  @Test
  void failingOnInvalidBytesLeavesTheFile() throws IOException {
    byte[] old = bytes(DAMAGED + "?\n");
    old[old.length - 2] = (byte) 0xFF;
    Files.write(file, old);
    CommandRun run = CommandRun.of("", "-i", "--on-invalid", "fail", file.toString());
    assertEquals("textmend: " + file + ":3: byte 0xFF is not UTF-8\n", run.errors());
    assertArrayEquals(old, Files.readAllBytes(file));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void badRecordsStayAndTheOthersAreMended() throws IOException {
    Files.writeString(file, "{\"text\":\"Ã©tÃ©\"}\n{bad\n");
    CommandRun run = CommandRun.of("", "-i", "--format", "jsonl", file.toString());
    assertEquals(2, run.status());
    assertEquals("{\"text\":\"été\"}\n{bad\n", Files.readString(file));
  }

  @Test
  void aFolderIsGoneThrough() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("x/y")).resolve("b.txt");
    Files.writeString(inner, DAMAGED);
    Path hidden = Files.writeString(folder.resolve(".hidden"), DAMAGED);
    CommandRun run = CommandRun.of("", "-r", "-i", folder.toString());
    assertEquals(new Expected(0, "", ""), Expected.of(run));
    assertEquals(MENDED, Files.readString(inner));
    assertEquals(MENDED, Files.readString(file));
    assertEquals(DAMAGED, Files.readString(hidden));
  }

  @Test
  void namesAreReadFromAFile() throws IOException {
    Path odd = Files.writeString(folder.resolve("new\nline"), DAMAGED);
    String names = file + "\0" + odd + "\0";
    assertEquals(0, CommandRun.of(names, "-i", "--files-from", "-", "-0").status());
    assertEquals(MENDED, Files.readString(file));
    assertEquals(MENDED, Files.readString(odd));
    Path list = Files.writeString(folder.resolve("list"), file + "\nnone.txt\n");
    CommandRun run = CommandRun.of("", "check", "--files-from", list.toString());
    assertEquals("textmend: none.txt: no such file\n", run.errors());
  }

  @Test
  void outputGoesToAFileWithoutAHalfOne() throws IOException {
    Path out = folder.resolve("out.txt");
    CommandRun.of(DAMAGED, "-o", out.toString());
    assertEquals(MENDED, Files.readString(out));
    CommandRun.of("", "-o", file.toString(), file.toString());
    assertEquals(MENDED, Files.readString(file));
    assertEquals(List.of("a.txt", "out.txt"), names());
  }

  @Test
  void outputIsPackedAsItsNameTells() throws IOException {
    Path gzip = folder.resolve("out.gz");
    Path zstd = folder.resolve("out.zst");
    CommandRun.of(DAMAGED, "-o", gzip.toString());
    CommandRun.of(DAMAGED, "-o", zstd.toString());
    assertEquals(MENDED, CommandRun.of("", gzip.toString()).out());
    assertEquals(MENDED, CommandRun.of("", zstd.toString()).out());
    assertFalse(Files.readString(gzip, StandardCharsets.ISO_8859_1).contains("clean"));
  }

  @Test
  void aDiffShowsWhatWouldChangeAndWritesNothing() throws IOException {
    Files.writeString(file, "1\n2\n3\n4\ndonâ€™t\n6\n7\n8\n9\nÃ©tÃ©");
    CommandRun run = CommandRun.of("", "--diff", file.toString());
    assertEquals(
        """
        --- a/%s
        +++ b/%s
        @@ -2,9 +2,9 @@
         2
         3
         4
        -donâ€™t
        +don’t
         6
         7
         8
         9
        -Ã©tÃ©
        \\ No newline at end of file
        +été
        \\ No newline at end of file
        """
            .formatted(file, file),
        run.out());
    assertEquals(1, CommandRun.of("", "check", "--diff", file.toString()).status());
    assertEquals("", CommandRun.of(MENDED, "--diff").out());
  }

  /** What is left of a run but its output file. */
  private record Expected(int status, String out, String errors) {
    static Expected of(CommandRun run) {
      return new Expected(run.status(), run.out(), run.errors());
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static byte[] gzip(String... members) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String member : members) {
      try (GZIPOutputStream out = new GZIPOutputStream(all)) {
        out.write(bytes(member));
      }
    }
    return all.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
