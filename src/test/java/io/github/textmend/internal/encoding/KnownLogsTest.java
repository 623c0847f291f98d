package io.github.textmend.internal.encoding;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.textmend.internal.edit.EditLog;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownLogsTest {
  private final KnownLogs known = new KnownLogs();

  @Test
  void theEditsOfALineAreKnown() {
    EditLog log = log("Ã©tÃ©");
    known.keep("Ã©tÃ©", log);
    known.keep("Ã©tÃ©", log("Ã©tÃ©"));
    assertSame(log, known.find("Ã©tÃ©"));
    assertNull(known.find("été"));
  }

  @Test
  void whatIsRememberedIsBounded() {
    String first = "é".repeat(4096);
    for (int i = 0; i < 2_000; i++) {
      known.keep(i + first, log(i + first));
    }
    assertNull(known.find(0 + first));
    assertSame(known.find(1_999 + first), known.find(1_999 + first));
  }

  private static EditLog log(String line) {
    return new EditLog(line, line + "!", List.of());
  }
}
