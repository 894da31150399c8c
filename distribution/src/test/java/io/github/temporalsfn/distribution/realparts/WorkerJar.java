package io.github.temporalsfn.distribution.realparts;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code java -jar temporal-sfn.jar worker}. */
final class WorkerJar implements AutoCloseable {
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
                "dummy-access-key",
                "AWS_SECRET_ACCESS_KEY",
                "dummy-secret-key",
                "AWS_REGION",
                "us-east-1"));
    process.awaitReady(() -> process.printed().contains("worker started"));
  }

  @Override
  public void close() {
    process.close();
  }
}
