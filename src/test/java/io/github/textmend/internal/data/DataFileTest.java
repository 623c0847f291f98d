package io.github.textmend.internal.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.textmend.internal.charset.SingleByteCharset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Files of the jar are read whole, and a missing one is named. */
class DataFileTest {
  private static final Path FOLDER =
      Path.of("src/main/resources/io/github/textmend/internal/charset");

  @Test
  void readsAllBytes() throws IOException {
    assertArrayEquals(
        Files.readAllBytes(FOLDER.resolve("single-byte.tables")),
        DataFile.read(SingleByteCharset.class, "single-byte.tables"));
  }

  @Test
  void namesAFileThatIsMissing() {
    IllegalStateException missing =
        assertThrows(
            IllegalStateException.class, () -> DataFile.read(SingleByteCharset.class, "no.table"));
    assertEquals("no.table is missing beside SingleByteCharset", missing.getMessage());
  }
}
