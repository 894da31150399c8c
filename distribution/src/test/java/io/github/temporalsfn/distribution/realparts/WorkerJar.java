package io.github.temporalsfn.distribution.realparts;

import io.github.temporalsfn.distribution.ProgramJava;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code java -jar temporal-sfn.jar worker}. */
final class WorkerJar implements AutoCloseable {
  static final String REGION = "us-east-1";
  static final String ACCESS_KEY = "dummy-access-key";
  static final String SECRET_KEY = "dummy-secret-key";

  private final BackgroundProcess process;

  WorkerJar(String temporalAddress, String taskQueue, URI stepFunctions) {
    this(temporalAddress, taskQueue, onDummyCredentials(stepFunctions));
  }

  /** One that shows its metrics at that port of the loopback interface. */
  WorkerJar(String temporalAddress, String taskQueue, URI stepFunctions, int metricsPort) {
    this(
        temporalAddress,
        taskQueue,
        with(stepFunctions, Map.of("TEMPORAL_SFN_METRICS_ADDRESS", "127.0.0.1:" + metricsPort)));
  }

  /** One whose way to AWS is in its variables. */
  WorkerJar(String temporalAddress, String taskQueue, Map<String, String> aws) {
    this(RealPart.jar(), temporalAddress, taskQueue, aws);
  }

  private WorkerJar(Path jar, String temporalAddress, String taskQueue, Map<String, String> aws) {
    Map<String, String> variables = new HashMap<>(aws);
    variables.put("TEMPORAL_ADDRESS", temporalAddress);
    variables.put("TEMPORAL_TASK_QUEUE", taskQueue);
    process = new BackgroundProcess("worker-" + taskQueue, command(jar), variables);
    process.awaitReady(() -> process.printed().contains("worker started"));
  }

  private static List<String> command(Path jar) {
    List<String> command = new ArrayList<>(ProgramJava.find().command());
    command.addAll(List.of("-jar", jar.toString(), "worker"));
    return command;
  }

  /** One with one more variable. */
  static WorkerJar with(
      String temporalAddress, String taskQueue, URI stepFunctions, String name, String value) {
    return new WorkerJar(temporalAddress, taskQueue, with(stepFunctions, Map.of(name, value)));
  }

  /** One of another version. */
  static WorkerJar of(Path jar, String temporalAddress, String taskQueue, URI stepFunctions) {
    return new WorkerJar(jar, temporalAddress, taskQueue, onDummyCredentials(stepFunctions));
  }

  /** The way to that endpoint, and more variables. */
  static Map<String, String> with(URI stepFunctions, Map<String, String> more) {
    Map<String, String> variables = new HashMap<>(onDummyCredentials(stepFunctions));
    variables.putAll(more);
    return variables;
  }

  private static Map<String, String> onDummyCredentials(URI stepFunctions) {
    return Map.of(
        "AWS_ENDPOINT_URL_SFN",
        stepFunctions.toString(),
        "AWS_ACCESS_KEY_ID",
        ACCESS_KEY,
        "AWS_SECRET_ACCESS_KEY",
        SECRET_KEY,
        "AWS_REGION",
        REGION);
  }

  /** What it has logged so far. */
  String printed() {
    return process.printed();
  }

  /** Tells it to stop; returns its exit code. */
  int terminate() {
    return process.terminate();
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
