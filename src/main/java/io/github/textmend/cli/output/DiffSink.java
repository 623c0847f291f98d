package io.github.textmend.cli.output;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * To a stream, as what changed in each file: a unified diff that patch applies. It holds the lines
 * of one file at a time.
 */
public final class DiffSink implements Sink {
  /** A file that is larger has to be looked at otherwise. */
  private static final long MOST_BYTES = 1L << 26;

  private static final int CONTEXT = 3;

  private final OutputStream out;
  private final String name;
  private final List<String> lines = new ArrayList<>();
  private final Patch<String> patch = new Patch<>();
  private long size;

  /** How many lines more the new text has so far. */
  private int shift;

  /** What stands at the end of a block without a line end, and what it became. */
  private String oldRest = "";

  private String newRest = "";

  public DiffSink(OutputStream out, String name) {
    this.out = out;
    this.name = name;
  }

  @Override
  public void write(byte[] source, byte[] output) throws IOException {
    size += source.length;
    if (size > MOST_BYTES) {
      throw new IOException("larger than " + (MOST_BYTES >> 20) + " MB: too large for a diff");
    }
    // One character a byte: whatever the bytes are, they come out again.
    List<String> before = lines(oldRest + new String(source, StandardCharsets.ISO_8859_1));
    List<String> after = lines(newRest + new String(output, StandardCharsets.ISO_8859_1));
    oldRest = before.remove(before.size() - 1);
    newRest = after.remove(after.size() - 1);
    add(before, after);
  }

  @Override
  public boolean end(boolean complete) throws IOException {
    if (!oldRest.isEmpty() || !newRest.isEmpty()) {
      add(last(oldRest), last(newRest));
    }
    if (complete && !patch.getDeltas().isEmpty()) {
      print();
    }
    return false;
  }

  /** The lines without their ends, and what follows the last end. */
  private static List<String> lines(String text) {
    return new ArrayList<>(List.of(text.split("\n", -1)));
  }

  private static List<String> last(String rest) {
    return rest.isEmpty() ? List.of() : List.of(rest + "\n\\ No newline at end of file");
  }

  private void add(List<String> before, List<String> after) {
    if (before.size() == after.size()) {
      addPairs(before, after);
    } else {
      addDelta(0, before, after);
      shift += after.size() - before.size();
    }
    lines.addAll(before);
  }

  /** Each line became one line: changes are found without a search. */
  private void addPairs(List<String> before, List<String> after) {
    for (int i = 0; i < before.size(); i++) {
      int start = i;
      while (i < before.size() && !before.get(i).equals(after.get(i))) {
        i++;
      }
      if (i > start) {
        addDelta(start, before.subList(start, i), after.subList(start, i));
      }
    }
  }

  private void addDelta(int start, List<String> before, List<String> after) {
    int at = lines.size() + start;
    patch.addDelta(new ChangeDelta<>(new Chunk<>(at, before), new Chunk<>(at + shift, after)));
  }

  private void print() {
    String bytes = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff("a/" + bytes, "b/" + bytes, lines, patch, CONTEXT);
    StreamSink printed = new StreamSink(out, StreamSink.STANDARD_OUTPUT);
    for (String line : diff) {
      printed.put((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
    }
    printed.flush();
  }
}
