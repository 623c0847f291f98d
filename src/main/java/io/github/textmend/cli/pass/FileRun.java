package io.github.textmend.cli.pass;

import io.github.textmend.cli.file.Reasons;
import io.github.textmend.cli.finding.FileOutcome;
import io.github.textmend.cli.finding.Finding;
import io.github.textmend.cli.finding.FindingListener;
import io.github.textmend.cli.output.Sink;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file from its first block to its last, where blocks come out in their order. */
final class FileRun {
  private final Source source;
  private final Sink sink;
  private final FindingListener listener;
  private final Rules rules;
  private @Nullable Input input;
  private boolean started;
  private boolean found;
  private long line;
  private long bytes;
  private long invalidBytes;
  private long unmappable;

  private @Nullable String warning;

  /** Why it cannot be read on; there may still be blocks to come out. */
  private @Nullable IOException readError;

  /** Why nothing more can come out; with its place. */
  private @Nullable String error;

  FileRun(Source source, Sink sink, FindingListener listener, Rules rules) {
    this.source = source;
    this.sink = sink;
    this.listener = listener;
    this.rules = rules;
  }

  String name() {
    return source.name();
  }

  void opened(Input opened) {
    input = opened;
  }

  void cannotBeRead(IOException cause) {
    readError = cause;
  }

  /** Something to know of the whole file. */
  void warn(String message) {
    warning = message;
  }

  /** Whether there is no use in reading on. */
  boolean isOver() {
    return error != null;
  }

  void flush() {
    sink.flush();
  }

  /**
   * Takes what became of the next block.
   *
   * @param read bytes on the disk read up to its end
   */
  void take(BlockResult result, long read) {
    start();
    if (error != null) {
      return;
    }
    tell(result);
    try {
      sink.write(result.source(), result.output());
    } catch (IOException e) {
      error = name() + ": " + Reasons.of(e);
    }
    BlockResult.Message failure = result.failure();
    if (failure != null) {
      error = name() + ":" + (line + failure.line() + 1) + ": " + failure.text();
    }
    line += result.lines();
    bytes = read;
    listener.advanced(name(), read);
  }

  /** Ends it, and tells what became of it. */
  void end() {
    start();
    if (error == null && readError != null) {
      error = name() + (line > 0 ? ":" + (line + 1) : "") + ": " + Reasons.of(readError);
    }
    boolean written = false;
    try {
      checkMalformed();
      written = sink.end(error == null);
    } catch (IOException e) {
      error = name() + ": " + Reasons.of(e);
    }
    tellCounts();
    listener.fileEnded(
        name(),
        new FileOutcome(line, bytes, found, written, invalidBytes, Optional.ofNullable(error)));
  }

  private void start() {
    if (started) {
      return;
    }
    started = true;
    listener.fileStarted(name(), source.size());
    Input opened = input;
    if (opened != null) {
      opened.described().ifPresent(encoding -> listener.described(name(), encoding));
      sink.start(opened.compression(), opened.isRaw());
    }
  }

  private void tell(BlockResult result) {
    found |= result.found();
    invalidBytes += result.invalidBytes();
    unmappable += result.unmappable();
    for (BlockResult.Message message : result.messages()) {
      long at = line + message.line() + 1;
      if (message.error()) {
        listener.failed(name(), at, message.text());
      } else {
        listener.warned(name(), at, message.text());
      }
    }
    for (BlockResult.Told told : result.told()) {
      listener.found(
          new Finding(
              name(),
              line + told.line() + 1,
              told.part().field(),
              told.before(),
              told.part().mended()));
    }
  }

  /** What is not of its encoding is lost in another one, so the file is not written over. */
  private void checkMalformed() throws IOException {
    int malformed = input == null ? 0 : input.malformed();
    if (malformed == 0 || error != null) {
      return;
    }
    String told = malformed + " malformed sequences";
    if (rules.onInvalid() == OnInvalid.FAIL) {
      throw new IOException(told);
    }
    if (rules.onInvalid() == OnInvalid.KEEP && sink.replacesSource()) {
      throw new IOException(told + " cannot be kept in another encoding; left as it is");
    }
    listener.warned(name(), 0, told + " were read as other encodings or as U+FFFD");
  }

  private void tellCounts() {
    if (warning != null) {
      listener.warned(name(), 0, warning);
    }
    if (invalidBytes > 0 && error == null) {
      boolean replaced = rules.onInvalid() == OnInvalid.REPLACE;
      String what = replaced ? " were replaced by U+FFFD" : " were kept";
      listener.warned(name(), 0, invalidBytes + " bytes are not UTF-8 and" + what);
    }
    if (unmappable > 0) {
      listener.warned(name(), 0, unmappable + " characters are not in the output encoding: ?");
    }
  }
}
