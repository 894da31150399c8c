package io.github.temporalsfn.starter.batch;

import io.github.temporalsfn.starter.shell.CommandFailure;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes the results of runs, in the order of the file or as they end, and counts them. */
final class ResultWriter implements AutoCloseable {
  // As many results are in memory at a time, each of a quarter of a megabyte at most.
  private static final int READ_AT_A_TIME = 16;

  private final RunEndReader reader;
  private final Patience patience;
  private final PrintStream out;
  private final boolean ordered;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          READ_AT_A_TIME,
          task -> {
            Thread thread = new Thread(task, "results");
            thread.setDaemon(true);
            return thread;
          });
  private int succeeded;
  private int others;

  ResultWriter(RunEndReader reader, Patience patience, PrintStream out, boolean ordered) {
    this.reader = reader;
    this.patience = patience;
    this.out = out;
    this.ordered = ordered;
  }

  /** How far the results of one part have been written. */
  static final class Position {
    private final Set<Integer> written = new HashSet<>();
    private int next;
  }

  /**
   * Writes what can be written.
   *
   * @param ended the indices of runs that have ended, in the order in which they did
   */
  void write(BatchWorkflow batch, List<Integer> ended, Position position) {
    Deque<Integer> ready = new ArrayDeque<>();
    if (ordered) {
      Set<Integer> known = new HashSet<>(ended);
      while (known.contains(position.next)) {
        ready.add(position.next++);
      }
    } else {
      ended.stream().filter(position.written::add).forEach(ready::add);
    }
    while (!ready.isEmpty()) {
      List<Future<ResultLine>> read = new ArrayList<>();
      while (!ready.isEmpty() && read.size() < READ_AT_A_TIME) {
        int index = ready.remove();
        int line = batch.part().lines().get(index);
        String workflowId = batch.childId(index);
        read.add(threads.submit(() -> patience.call(() -> reader.read(line, workflowId))));
      }
      read.forEach(line -> write(get(line)));
    }
    if (out.checkError()) {
      throw CommandFailure.badUsage(
          "the results cannot be written (--results, else standard output); the batch goes on in Temporal");
    }
  }

  int succeeded() {
    return succeeded;
  }

  /** Those that did not succeed, whatever became of them. */
  int others() {
    return others;
  }

  private void write(ResultLine line) {
    if (line.succeeded()) {
      succeeded++;
    } else {
      others++;
    }
    out.println(line.text());
  }

  private static ResultLine get(Future<ResultLine> line) {
    try {
      return line.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
