package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.container.ContainerFiles;
import io.github.temporalsfn.distribution.world.Certificate;
import io.github.temporalsfn.distribution.world.TemporalGate;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The services of docker-compose.yml that run the image, on the image's own Java and with its
 * layout, before the Temporal server of the CLI.
 */
@Tag("real-parts")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposedServicesIT {
  private static final Pattern README_COMMAND =
      Pattern.compile("(?m)^temporal workflow execute --type RunStateMachine .*\\\\\\n.*$");

  private final ContainerFiles files = ContainerFiles.read();
  private final Parts parts = new Parts();
  private final Path program = RealPart.program("container.program").getParent().getParent();
  private DevServer server;

  @BeforeAll
  void start() {
    server = parts.opened(new DevServer(RealPart.program("temporal.cli")));
  }

  @AfterAll
  void close() {
    parts.close();
  }

  @Test
  void runTheReadmesCommand() throws IOException {
    Map<String, String> places = places();
    try (ComposedService emulator = service("emulator", places).awaitHealthy();
        ComposedService worker = service("worker", places).awaitHealthy()) {
      TemporalCli.Result result = paste(readmeCommand());

      assertThat(result.exitCode()).as(result.toString()).isZero();
      // The CLI writes numbers in its own way.
      assertThat(result.out()).contains("COMPLETED", "\"output\":{\"order\":42,\"total\":120.5}");
      assertThat(worker.terminate()).isEqualTo(143);
      assertThat(emulator.terminate()).isEqualTo(143);
    }
  }

  @Test
  void areUnhealthyWhenTheyAreNotThere() {
    Map<String, String> places = places();
    try (ComposedService emulator = service("emulator", places).awaitHealthy();
        ComposedService worker = service("worker", places).awaitHealthy()) {
      emulator.terminate();
      assertThat(emulator.healthcheck()).isNotZero();
      assertThat(worker.healthcheck()).isZero();
      worker.terminate();
      assertThat(worker.healthcheck()).isNotZero();
    }
  }

  @Test
  void haveAHealthcheckThatWantsAGoodAnswer() {
    Map<String, String> places = places();
    try (ComposedService emulator = service("emulator", places).awaitHealthy()) {
      assertThat(emulator.healthcheck()).isZero();

      assertThat(
              onTheImagesJava(Map.of(), "healthcheck", "/no-such-page", places.get("9233"))
                  .exitCode())
          .isNotZero();
    }
  }

  @Test
  void comeWithAJavaThatRunsTheDemo() {
    TemporalCli.Result demo = onTheImagesJava(Map.of(), "temporal-sfn", "demo", "--fast");

    assertThat(demo.exitCode()).as(demo.toString()).isZero();
    assertThat(demo.out()).contains("Payment.Declined");
  }

  @Test
  void comeWithAJavaThatSpeaksTls(@TempDir Path folder) throws Exception {
    Certificate certificate = Certificate.in(folder);
    try (TemporalGate gate = TemporalGate.open(server.address(), certificate)) {
      Map<String, String> trusting =
          Map.of(
              "TEMPORAL_ADDRESS",
              gate.address(),
              "TEMPORAL_TLS_SERVER_CA_CERT_PATH",
              certificate.pem().toString());
      Map<String, String> suspicious =
          Map.of("TEMPORAL_ADDRESS", gate.address(), "TEMPORAL_TLS", "true");
      String[] status = {"temporal-sfn", "status", "--workflow-id", "no-such-workflow"};

      TemporalCli.Result answered = onTheImagesJava(trusting, status);
      assertThat(answered.exitCode()).as(answered.toString()).isEqualTo(2);
      assertThat(answered.err()).contains("no-such-workflow");
      TemporalCli.Result refused = onTheImagesJava(suspicious, status);
      assertThat(refused.exitCode()).as(refused.toString()).isEqualTo(6);
      assertThat(refused.err()).contains("not signed by a CA that is trusted here");
    }
  }

  private ComposedService service(String name, Map<String, String> places) {
    return new ComposedService(name, files, places);
  }

  /** Other ports each time: tests may run beside each other. */
  private Map<String, String> places() {
    return Map.of(
        "/opt/temporal-sfn",
        program.toString(),
        "temporal:7233",
        server.address(),
        "9233",
        Integer.toString(BackgroundProcess.freePort()),
        "9464",
        Integer.toString(BackgroundProcess.freePort()));
  }

  private TemporalCli.Result onTheImagesJava(Map<String, String> variables, String... command) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "/usr/bin/env",
                "-i",
                "JAVA_HOME=" + program.resolve("java"),
                "PATH=" + program.resolve("bin") + ":/usr/bin:/bin"));
    variables.forEach((name, value) -> all.add(name + "=" + value));
    all.addAll(List.of(command));
    return Typed.run(all, Path.of(""), Map.of());
  }

  private static String readmeCommand() throws IOException {
    Matcher command = README_COMMAND.matcher(Files.readString(Path.of("..", "README.md")));
    assertThat(command.find()).isTrue();
    return command.group();
  }

  private TemporalCli.Result paste(String command) {
    String path =
        RealPart.program("temporal.cli").getParent() + File.pathSeparator + System.getenv("PATH");
    return Typed.run(
        List.of("sh", "-c", command),
        Path.of(""),
        Map.of("PATH", path, "TEMPORAL_ADDRESS", server.address()));
  }
}
