package io.github.textmend.cli;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** What became of a block of lines; lines count from its first. */
final class BlockResult {
  /**
   * A line that was changed.
   *
   * @param line its number within the block, from 0
   */
  record Finding(int line, List<LineJob.Part> parts) {}

  /**
   * Something to tell about a line.
   *
   * @param line its number within the block, from 0
   */
  record Message(int line, String text) {}

  private final List<Finding> findings = new ArrayList<>();
  private final List<Message> messages = new ArrayList<>();
  private final ByteArrayOutputStream changed = new ByteArrayOutputStream();
  private byte[] output = new byte[0];
  private boolean found;
  private int lines;
  private int invalidBytes;
  private int unmappable;

  List<Finding> findings() {
    return findings;
  }

  List<Message> messages() {
    return messages;
  }

  /** The bytes to write. */
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

  void find(int line, List<LineJob.Part> parts) {
    found = true;
    findings.add(new Finding(line, parts));
  }

  void find() {
    found = true;
  }

  void tell(int line, String text) {
    messages.add(new Message(line, text));
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

  /** Adds to the output, which {@link #finish} makes of all that was added. */
  void write(byte[] bytes, int start, int end) {
    changed.write(bytes, start, end - start);
  }

  void finish() {
    output = changed.toByteArray();
  }
}
