package io.github.textmend.cli.pass;

import io.github.textmend.cli.file.CountingStream;
import io.github.textmend.cli.finding.FindingListener;
import io.github.textmend.cli.format.RecordJob;
import io.github.textmend.cli.output.Sink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Runs over the records of files. Blocks of them are mended by several threads and come out in
 * their order; a few are under way at a time, also of the files that follow. Not thread-safe.
 */
public final class Pass implements AutoCloseable {
  /**
   * What is under way.
   *
   * @param block null for the end of the file
   */
  private record Step(FileRun run, @Nullable Future<BlockResult> block, long read) {
    boolean isDone() {
      return block == null || block.isDone();
    }
  }

  private final Deque<Step> underWay = new ArrayDeque<>();
  private final ExecutorService threads;

  /** So that no thread waits for the one that reads and writes. */
  private final int mostUnderWay;

  private final Inputs inputs;
  private final Learning learning;
  private final FindingListener listener;
  private Rules rules;
  private boolean learnt;
  private long blocksRead;

  /**
   * A pass that has not begun.
   *
   * @param threads how many mend
   * @param rules what is done; its job, until another one is learnt
   */
  public Pass(
      int threads, Inputs inputs, Rules rules, Learning learning, FindingListener listener) {
    this.threads =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "mending");
              thread.setDaemon(true);
              return thread;
            });
    mostUnderWay = 2 * threads + 2;
    this.inputs = inputs;
    this.rules = rules;
    this.learning = learning;
    this.listener = listener;
  }

  /**
   * Reads a file; what becomes of it may come out later. Errors are told to the listener.
   *
   * @throws io.github.textmend.cli.file.WriteException if there is no use in going on
   */
  public void run(Source source, Sink sink) {
    if (underWay.stream().anyMatch(step -> step.run().name().equals(source.name()))) {
      // Named twice: what it became is what is to be read.
      finish();
    }
    FileRun run = new FileRun(source, sink, listener, rules);
    try (CountingStream in = new CountingStream(source.opening().open())) {
      Optional<Input> input = inputs.open(in, source.ifBinary() != BinaryFiles.TAKE);
      if (input.isPresent()) {
        run.opened(input.get());
        read(run, in, input.get());
      } else if (source.ifBinary() == BinaryFiles.LEAVE) {
        run.warn("not text; left as it is");
      }
    } catch (IOException e) {
      run.cannotBeRead(e);
    }
    end(run);
  }

  /** Tells, in its turn, of a file that cannot even be read. */
  public void fail(String name, IOException cause) {
    FileRun run = unread(name);
    run.cannotBeRead(cause);
    end(run);
  }

  /** Tells, in its turn, of a file that is not to be read. */
  public void leave(String name, String reason) {
    FileRun run = unread(name);
    run.warn(reason);
    end(run);
  }

  /** Whether something is to be learnt, but no file had a text to learn it from. */
  public boolean isLearning() {
    return learning.records() > 0 && !learnt;
  }

  /** Waits for all that is under way to come out. */
  public void finish() {
    settle(1);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private FileRun unread(String name) {
    return new FileRun(Source.none(name), (source, output) -> {}, listener, rules);
  }

  private void end(FileRun run) {
    underWay.add(new Step(run, null, 0));
    settle(mostUnderWay);
  }

  private void read(FileRun run, CountingStream in, Input input) throws IOException {
    if (input.marked() && rules.output().isUtf8()) {
      BlockResult mark = new BlockResult(Inputs.MARK.getBytes(StandardCharsets.ISO_8859_1));
      underWay.add(new Step(run, CompletableFuture.completedFuture(mark), in.count()));
    }
    BlockQueue blocks = rules.blocks(input);
    Header header = Header.of(blocks, rules.job());
    if (isLearning()) {
      learn(blocks, header.job(rules.job()), input.strays());
    }
    BlockMender mender = new BlockMender(rules.with(header.job(rules.job())), input.strays());
    Block block = blocks.next();
    while (block != null && !run.isOver()) {
      Block next = block;
      Heap.shrink(++blocksRead);
      underWay.add(new Step(run, threads.submit(() -> mender.mend(next)), in.count()));
      boolean typed = next.bytes().length < BlockReader.TYPED && blocks.isIdle();
      settle(typed ? 1 : mostUnderWay);
      if (typed) {
        run.flush();
      }
      block = blocks.next();
    }
  }

  /** A file without texts tells nothing, and the next one is asked. */
  private void learn(BlockQueue blocks, RecordJob job, StrayBytes strays) {
    Sample sample = SampleReader.peek(blocks, job, strays, learning.records());
    if (!sample.texts().isEmpty()) {
      rules = rules.with(learning.learner().job(sample));
      learnt = true;
    }
  }

  /** Takes steps until fewer than some are left and the first of them is not done. */
  private void settle(int fewerThan) {
    while (!underWay.isEmpty() && (underWay.size() >= fewerThan || underWay.element().isDone())) {
      Step step = underWay.remove();
      if (step.block() == null) {
        step.run().end();
      } else {
        step.run().take(get(step.block()), step.read());
        Heap.bound();
      }
    }
  }

  private static BlockResult get(Future<BlockResult> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("mending failed: " + e.getCause(), e.getCause());
    }
  }
}
