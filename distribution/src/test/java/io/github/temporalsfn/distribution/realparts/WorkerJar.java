package io.github.temporalsfn.distribution.realparts;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code java -jar temporal-sfn.jar worker}. */
final class WorkerJar implements AutoCloseable {
  static final String REGION = "us-east-1";
  static final String ACCESS_KEY = "dummy-access-key";
  static final String SECRET_KEY = "dummy-secret-key";

  private final BackgroundProcess process;

  WorkerJar(String temporalAddress, String taskQueue, URI stepFunctions) {
    process =
        new BackgroundProcess(
            "worker-" + taskQueue,
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                RealPart.jar().toString(),
                "worker"),
            Map.of(
                "TEMPORAL_ADDRESS",
                temporalAddress,
                "TEMPORAL_TASK_QUEUE",
                taskQueue,
                "AWS_ENDPOINT_URL_SFN",
                stepFunctions.toString(),
                "AWS_ACCESS_KEY_ID",
                ACCESS_KEY,
                "AWS_SECRET_ACCESS_KEY",
                SECRET_KEY,
                "AWS_REGION",
                REGION));
    process.awaitReady(() -> process.printed().contains("worker started"));
  }

  /** Ends it as a crash does. */
  void kill() {
    process.kill();
  }

  @Override
  public void close() {
    process.close();
  }
}
