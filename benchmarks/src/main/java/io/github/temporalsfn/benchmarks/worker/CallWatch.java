package io.github.temporalsfn.benchmarks.worker;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sees when a Temporal server is called. */
final class CallWatch implements ServerInterceptor {
  private static final long PAUSE_MILLISECONDS = 50;

  private final CompletableFuture<Long> firstPoll = new CompletableFuture<>();
  private volatile long lastWork = System.nanoTime();

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    String name = call.getMethodDescriptor().getFullMethodName();
    String method = name.substring(name.indexOf('/') + 1);
    if (method.startsWith("Poll")) {
      firstPoll.complete(System.nanoTime());
    } else if (method.startsWith("Respond") || method.startsWith("Start")) {
      lastWork = System.nanoTime();
    }
    return next.startCall(call, headers);
  }

  /** When a worker polled first, in the time of {@link System#nanoTime}. */
  long awaitFirstPoll(Duration limit, ProcessHandle worker) throws InterruptedException {
    CompletableFuture<Long> polledOrEnded =
        firstPoll.applyToEither(worker.onExit().thenApply(ended -> 0L), time -> time);
    try {
      long time = polledOrEnded.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (!firstPoll.isDone()) {
        throw new IllegalStateException("the worker has ended instead of polling");
      }
      return time;
    } catch (TimeoutException e) {
      throw new IllegalStateException("the worker has not polled within " + limit, e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Returns when no run has been started and no task has ended for that long. */
  void awaitQuiet(Duration quiet, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() - lastWork < quiet.toNanos()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("the worker still has work to do after " + limit);
      }
      Thread.sleep(PAUSE_MILLISECONDS);
    }
  }
}
