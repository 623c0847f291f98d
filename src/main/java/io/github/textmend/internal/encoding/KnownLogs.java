package io.github.textmend.internal.encoding;

import io.github.textmend.internal.edit.EditLog;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The edits of the last lines that were mended while someone asked for them. Thread-safe. */
final class KnownLogs {
  /** UTF-16 units of all lines: 16 MB at the most. */
  private static final int MOST_UNITS = 1 << 23;

  /** Units that an edit takes as much memory as. */
  private static final int UNITS_OF_EDIT = 128;

  private final Map<String, EditLog> logs = new LinkedHashMap<>();
  private int units;

  synchronized @Nullable EditLog find(String line) {
    return logs.get(line);
  }

  synchronized void keep(String line, EditLog log) {
    if (logs.putIfAbsent(line, log) == null) {
      units += unitsOf(log);
      Iterator<EditLog> oldest = logs.values().iterator();
      while (units > MOST_UNITS) {
        units -= unitsOf(oldest.next());
        oldest.remove();
      }
    }
  }

  private static int unitsOf(EditLog log) {
    return log.source().length() + log.text().length() + log.edits().size() * UNITS_OF_EDIT;
  }
}
