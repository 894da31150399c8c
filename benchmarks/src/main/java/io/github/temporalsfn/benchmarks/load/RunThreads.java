package io.github.temporalsfn.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does something for each of many runs, some at a time. */
public final class RunThreads implements AutoCloseable {
  private static final int AT_A_TIME = 32;

  private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);

  /** What is done for a run. */
  public interface Work<T> {
    T with(Run run) throws InterruptedException;
  }

  /** Begins it for each; returns when all are done, their results in the runs' order. */
  public <T> List<T> each(List<Run> runs, Work<T> work) throws InterruptedException {
    List<Future<T>> begun =
        runs.stream().map(run -> threads.submit((Callable<T>) () -> work.with(run))).toList();
    List<T> results = new ArrayList<>();
    for (Future<T> one : begun) {
      results.add(result(one));
    }
    return results;
  }

  /** What has been done, when it is. */
  public static <T> T result(Future<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
