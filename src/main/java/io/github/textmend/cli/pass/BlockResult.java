package io.github.textmend.cli.pass;

import io.github.textmend.cli.format.RecordJob;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a block of records; lines count from its first. */
final class BlockResult {
  /**
   * A text that was changed, or of which something is beyond recovery.
   *
   * @param line its number within the block, from 0
   * @param before code points of its line that stand before it
   */
  record Told(int line, int before, RecordJob.Part part) {}

  /**
   * Something to tell about a record.
   *
   * @param line its number within the block, from 0
   * @param error whether the record could not be done
   */
  record Message(int line, String text, boolean error) {}

  private final byte[] source;
  private final List<Told> told = new ArrayList<>();
  private final List<Message> messages = new ArrayList<>();
  private final ByteArrayOutputStream changed = new ByteArrayOutputStream();
  private byte[] output;

  /** How far the source was copied, or replaced. */
  private int copied;

  private boolean found;
  private int lines;
  private int invalidBytes;
  private int unmappable;
  private @Nullable Message failure;

  BlockResult(byte[] source) {
    this.source = source;
    output = source;
  }

  /** The bytes that were read. */
  byte[] source() {
    return source;
  }

  /** Texts to tell of, if they are wanted. */
  List<Told> told() {
    return told;
  }

  List<Message> messages() {
    return messages;
  }

  /** The bytes to write; the source itself if they are the same. */
  byte[] output() {
    return output;
  }

  /** Whether there was something to mend. */
  boolean found() {
    return found;
  }

  /** How many lines end in the block. */
  int lines() {
    return lines;
  }

  int invalidBytes() {
    return invalidBytes;
  }

  /** Characters that the output encoding does not have. */
  int unmappable() {
    return unmappable;
  }

  /** Why the file cannot be done further than the output goes, if it cannot. */
  @Nullable Message failure() {
    return failure;
  }

  /** Keeps the texts of which there is something to tell. */
  void tell(int line, int before, List<RecordJob.Part> parts) {
    for (RecordJob.Part part : parts) {
      if (part.isRemarkable()) {
        told.add(new Told(line, before, part));
      }
    }
  }

  void find() {
    found = true;
  }

  void warn(int line, String text) {
    messages.add(new Message(line, text, false));
  }

  void fail(int line, String text) {
    messages.add(new Message(line, text, true));
  }

  /** Ends the output where the record begins that fails. */
  void failFile(int line, int start, String text) {
    failure = new Message(line, text, true);
    changed.write(source, copied, start - copied);
    output = changed.toByteArray();
  }

  void addInvalid(int count) {
    invalidBytes += count;
  }

  void addUnmappable(int count) {
    unmappable += count;
  }

  void setLines(int count) {
    lines = count;
  }

  void setOutput(byte[] bytes) {
    output = bytes;
  }

  /** Puts bytes in the place of some of the source, behind all that were replaced before. */
  void replace(int start, int end, byte[] bytes) {
    changed.write(source, copied, start - copied);
    changed.writeBytes(bytes);
    copied = end;
  }

  /** Comes after all was replaced. */
  void finish() {
    if (copied > 0 && failure == null) {
      changed.write(source, copied, source.length - copied);
      output = changed.toByteArray();
    }
  }
}
