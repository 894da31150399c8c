package io.github.temporalsfn.distribution;

import io.github.temporalsfn.activities.StepFunctionsFleet;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.worker.StopSignal;
import io.github.temporalsfn.worker.WorkerProcess;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** What {@code temporal-sfn worker} does, in a thread, against an emulator. */
final class BackgroundWorker implements AutoCloseable {
  private final CountDownLatch stop = new CountDownLatch(1);
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Thread thread;

  private BackgroundWorker(URI stepFunctions, Map<String, String> variables) {
    thread =
        new Thread(
            () -> {
              try (Connections connections =
                  Connections.onDefaultChain(Optional.of(stepFunctions))) {
                int unused =
                    new WorkerProcess(
                            variables,
                            new PrintStream(err, true, StandardCharsets.UTF_8),
                            new Latched(stop),
                            (settings, temporal) ->
                                StepFunctionsFleet.of(connections, settings, temporal))
                        .run();
              }
            });
  }

  /** Starts it; credentials are those of the process. */
  static BackgroundWorker start(URI stepFunctions, Map<String, String> variables) {
    BackgroundWorker worker = new BackgroundWorker(stepFunctions, variables);
    worker.thread.start();
    return worker;
  }

  /** Why there is no worker; empty where there is one. */
  String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    stop.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Latched(CountDownLatch stop) implements StopSignal {
    @Override
    public void await() throws InterruptedException {
      stop.await();
    }

    @Override
    public void stopped() {
      // Whoever closes the worker waits for its thread.
    }
  }
}
