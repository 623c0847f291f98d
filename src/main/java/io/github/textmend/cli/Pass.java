package io.github.textmend.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs over the lines of streams. Blocks of lines are mended by as many threads as there are
 * processors, and written in their order; a few blocks are under way at a time.
 */
final class Pass implements AutoCloseable {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /** So that no thread waits for the one that reads and writes. */
  private static final int UNDER_WAY = 2 * THREADS + 2;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "mending");
            thread.setDaemon(true);
            return thread;
          });
  private final Inputs inputs;
  private final boolean wholeLines;
  private final Output output;
  private final Console console;
  private boolean found;
  private long line;
  private long invalidBytes;
  private long unmappable;

  Pass(Inputs inputs, boolean wholeLines, Output output, Console console) {
    this.inputs = inputs;
    this.wholeLines = wholeLines;
    this.output = output;
    this.console = console;
  }

  /** Whether any line so far had something to mend. */
  boolean found() {
    return found;
  }

  void run(String file, InputStream in) throws IOException {
    line = 0;
    invalidBytes = 0;
    unmappable = 0;
    Input input = inputs.open(in);
    input.described().ifPresent(encoding -> output.explain(file, encoding));
    run(file, new BlockReader(input.utf8(), wholeLines), input.mender());
    input.malformed().ifPresent(message -> console.err(file + ": " + message));
    if (invalidBytes > 0) {
      console.err(file + ": " + invalidBytes + " bytes are not UTF-8 and were kept");
    }
    if (unmappable > 0) {
      console.err(file + ": " + unmappable + " characters are not in the output encoding: ?");
    }
  }

  private void run(String file, BlockReader blocks, BlockMender mender) throws IOException {
    Deque<Future<BlockResult>> underWay = new ArrayDeque<>();
    try {
      for (byte[] block = blocks.next(); block != null; block = blocks.next()) {
        byte[] next = block;
        underWay.add(threads.submit(() -> mender.mend(next)));
        boolean typed = next.length < BlockReader.TYPED && blocks.isIdle();
        while (underWay.size() >= (typed ? 1 : UNDER_WAY) || isDone(underWay)) {
          write(file, underWay.remove());
        }
        if (typed) {
          output.flush();
        }
      }
      while (!underWay.isEmpty()) {
        write(file, underWay.remove());
      }
    } finally {
      underWay.forEach(future -> future.cancel(true));
    }
    output.flush();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static boolean isDone(Deque<Future<BlockResult>> underWay) {
    Future<BlockResult> first = underWay.peek();
    return first != null && first.isDone();
  }

  private void write(String file, Future<BlockResult> future) throws IOException {
    BlockResult result = get(future);
    found |= result.found();
    invalidBytes += result.invalidBytes();
    unmappable += result.unmappable();
    for (BlockResult.Message message : result.messages()) {
      console.err(file + ":" + (line + message.line() + 1) + ": " + message.text());
    }
    for (BlockResult.Finding finding : result.findings()) {
      output.explain(file, line + finding.line() + 1, finding.parts());
    }
    output.write(result.output());
    line += result.lines();
    Heap.bound();
  }

  private static BlockResult get(Future<BlockResult> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("mending failed", e.getCause());
    }
  }
}
