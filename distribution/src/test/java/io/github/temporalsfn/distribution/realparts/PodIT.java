package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.faults.Fault;
import io.github.temporalsfn.emulator.faults.FaultRule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The container of {@code deploy/kubernetes} without its container: its program with its arguments,
 * environment and files. Only where things are is another place.
 */
@Tag("real-parts")
class PodIT {
  private static final int SIGTERM = 143;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder = Path.of("");

  private final Parts parts = new Parts();
  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = BackgroundProcess.freePort();
  private final DevServer server = parts.opened(new DevServer(RealPart.program("temporal.cli")));
  private final StepFunctionsEmulator emulator = parts.opened(StepFunctionsEmulator.start());

  // With @BeforeEach.
  @SuppressWarnings("NullAway.Init")
  private PodManifest manifest;

  @SuppressWarnings("NullAway.Init")
  private BackgroundProcess container;

  @BeforeEach
  void start() throws IOException {
    manifest = PodManifest.read("base");
    Map<String, String> environment = manifest.environment();
    Path connections =
        Files.writeString(folder.resolve("connections.toml"), manifest.connections());
    assertThat(environment.replace("TEMPORAL_ADDRESS", server.address())).isNotNull();
    assertThat(environment.replace("TEMPORAL_SFN_METRICS_ADDRESS", "127.0.0.1:" + port))
        .isNotNull();
    assertThat(environment.replace("TEMPORAL_SFN_CONNECTIONS", connections.toString())).isNotNull();
    environment.putAll(WorkerJar.with(emulator.endpoint(), Map.of()));
    container =
        parts.opened(
            new BackgroundProcess(
                "pod",
                Stream.concat(
                        Stream.of(RealPart.bin().resolve("temporal-sfn").toString()),
                        manifest.arguments().stream())
                    .toList(),
                environment));
  }

  @AfterEach
  void close() {
    parts.close();
  }

  @Test
  void becomesReadyWorksAndIsMeasured() throws Exception {
    Eventually.until(PATIENCE, () -> status(manifest.probe("startupProbe")) == 200);
    Eventually.until(PATIENCE, () -> status(manifest.probe("readinessProbe")) == 200);
    assertThat(status(manifest.probe("livenessProbe"))).isEqualTo(200);

    OwnMachine machine = OwnMachine.in(emulator, Asl.PASS);
    ClientRun run = start(machine);

    assertThat(run.resultTree().path("status").asText()).isEqualTo("SUCCEEDED");
    String metrics =
        PodManifest.read("overlays-cloud-api-key")
            .object("PodMonitor", "temporal-sfn")
            .at("/spec/podMetricsEndpoints/0/path")
            .asText();
    assertThat(get(metrics).body()).contains("stepfunctions_budget_workers");
  }

  @Test
  void endsWithinItsGracePeriodAlsoInTheMiddleOfACall() throws Exception {
    OwnMachine machine = OwnMachine.in(emulator, Asl.PASS);
    machine.disturb(
        FaultRule.of(Fault.DELAY).operation("StartExecution").delay(Duration.ofSeconds(4)));
    start(machine);
    Eventually.until(PATIENCE, () -> machine.disturbed() == 1);

    long toldAt = System.nanoTime();
    int exitCode = container.terminate();

    assertThat(exitCode).isEqualTo(SIGTERM);
    assertThat(Duration.ofNanos(System.nanoTime() - toldAt)).isLessThan(manifest.gracePeriod());
    assertThat(container.printed()).contains("worker draining", "worker stopped");
    assertThat(machine.executions()).hasSize(1);
  }

  private ClientRun start(OwnMachine machine) {
    return ClientRun.start(
        server.client(),
        manifest.environment().getOrDefault("TEMPORAL_TASK_QUEUE", ""),
        "RunStateMachine",
        "{\"stateMachineArn\":\"%s\"}".formatted(machine.arn()));
  }

  private int status(String path) {
    try {
      return get(path).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
