package io.github.temporalsfn.distribution.realparts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.distribution.world.Unique;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Worker and command line with a codec of the user's, as {@code docs/encryption.md} tells. */
@Tag("real-parts")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodecIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path ROOT = RealPart.bin().getParent();
  private static final String SECRET = "Rosebud-4711";
  private static final String ENCRYPTED =
      Base64.getEncoder().encodeToString("binary/encrypted".getBytes(UTF_8));
  private static final Map<String, String> CODEC =
      Map.of(
          "TEMPORAL_SFN_CLASS_PATH",
          ROOT.resolve("examples/codec/target/classes").toString(),
          "TEMPORAL_SFN_PAYLOAD_CODEC",
          "io.github.temporalsfn.examples.codec.AesCodec",
          "CODEC_KEY",
          Base64.getEncoder().encodeToString(new byte[32]));

  private final Parts parts = new Parts();
  private final DevServer server = parts.opened(new DevServer(RealPart.program("temporal.cli")));
  private final StepFunctionsEmulator emulator = parts.opened(StepFunctionsEmulator.start());

  CodecIT() {
    Map<String, String> variables = new HashMap<>(CODEC);
    variables.put("TEMPORAL_ADDRESS", server.address());
    variables.put("AWS_ENDPOINT_URL_SFN", emulator.endpoint().toString());
    variables.put("AWS_ACCESS_KEY_ID", WorkerJar.ACCESS_KEY);
    variables.put("AWS_SECRET_ACCESS_KEY", WorkerJar.SECRET_KEY);
    BackgroundProcess worker =
        parts.opened(
            new BackgroundProcess(
                "worker", ROOT, List.of("bin/temporal-sfn", "worker"), variables));
    worker.awaitReady(() -> worker.printed().contains("worker started"));
  }

  @AfterAll
  void close() {
    parts.close();
  }

  @Test
  void hidesInputsAndOutputsFromTemporal() {
    String workflowId = Unique.name("order");

    TemporalCli.Result result = run(workflowId, OwnMachine.in(emulator, Asl.PASS));

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).contains("\"output\":{\"word\":\"" + SECRET + "\",\"price\":1.10}");
    assertThat(history(workflowId)).contains(ENCRYPTED).doesNotContain(SECRET);
  }

  @Test
  void hidesFailuresFromTemporal() {
    String workflowId = Unique.name("order");
    OwnMachine machine =
        OwnMachine.in(emulator, Asl.failing("'Error':'Payment.Declined','Cause':'" + SECRET + "'"));

    TemporalCli.Result result = run(workflowId, machine);

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(3);
    assertThat(result.out()).contains("Payment.Declined: " + SECRET);
    assertThat(history(workflowId))
        .contains("Encoded failure", "ExecutionFailed")
        .doesNotContain(SECRET, "Payment.Declined");
  }

  @Test
  void readsWhatBecameOfACancelledRun() {
    OwnMachine machine = OwnMachine.in(emulator, Asl.WAIT);
    String workflowId = Unique.name("order");
    sfn(
        CODEC,
        "run",
        "--no-follow",
        "--workflow-id",
        workflowId,
        "--state-machine-arn",
        machine.arn());
    Eventually.until(PATIENCE, () -> machine.executions().size() == 1);
    Eventually.until(
        PATIENCE,
        () -> sfn(CODEC, "status", "--workflow-id", workflowId).out().contains("RUNNING"));

    sfn(CODEC, "cancel", "--workflow-id", workflowId);

    Eventually.until(
        PATIENCE,
        () -> sfn(CODEC, "status", "--workflow-id", workflowId).out().contains("ABORTED"));
  }

  @Test
  void resumesABatch(@TempDir Path folder) throws IOException {
    OwnMachine machine = OwnMachine.in(emulator, Asl.PASS);
    Path runs = folder.resolve("runs.jsonl");
    Files.writeString(runs, "{\"n\":1}\n{\"n\":2}\n");
    String[] batch = {
      "batch",
      "--file",
      runs.toString(),
      "--results",
      folder.resolve("results.jsonl").toString(),
      "--batch-id",
      Unique.name("batch"),
      "--state-machine-arn",
      machine.arn()
    };

    assertThat(sfn(CODEC, batch)).extracting(TemporalCli.Result::exitCode).isEqualTo(0);
    assertThat(sfn(CODEC, batch)).extracting(TemporalCli.Result::exitCode).isEqualTo(0);

    assertThat(machine.executions()).hasSize(2);
    assertThat(Files.readString(folder.resolve("results.jsonl"))).contains("\"n\":1", "\"n\":2");
  }

  @Test
  void tellsWhoHasNoCodecWhatIsMissing() {
    String workflowId = Unique.name("order");
    run(workflowId, OwnMachine.in(emulator, Asl.PASS));

    TemporalCli.Result result = sfn(Map.of(), "status", "--workflow-id", workflowId);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("has the encoding \"binary/encrypted\"", "TEMPORAL_SFN_PAYLOAD_CODEC");
  }

  @Test
  void failsAtOnceOnAWorkerWithoutTheCodec() {
    parts.opened(new WorkerJar(server.address(), "without-codec", emulator.endpoint()));
    OwnMachine machine = OwnMachine.in(emulator, Asl.PASS);

    TemporalCli.Result result =
        sfn(
            CODEC,
            "run",
            "--task-queue",
            "without-codec",
            "--state-machine-arn",
            machine.arn(),
            "--input",
            "{}");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err()).contains("must be JSON", "is of another encoding");
    assertThat(machine.executions()).isEmpty();
  }

  @Test
  void refusesACodecThatIsNone() {
    TemporalCli.Result result =
        sfn(
            Map.of("TEMPORAL_SFN_PAYLOAD_CODEC", "com.example.Codec"),
            "status",
            "--workflow-id",
            "order-42");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains(
            "TEMPORAL_SFN_PAYLOAD_CODEC must name a payload codec; com.example.Codec is not on the"
                + " class path");
  }

  private TemporalCli.Result run(String workflowId, OwnMachine machine) {
    return sfn(
        CODEC,
        "run",
        "--output",
        "json",
        "--workflow-id",
        workflowId,
        "--state-machine-arn",
        machine.arn(),
        "--input",
        "{\"word\":\"" + SECRET + "\",\"price\":1.10}");
  }

  private TemporalCli.Result sfn(Map<String, String> more, String... arguments) {
    List<String> command = new ArrayList<>(List.of("bin/temporal-sfn"));
    command.addAll(List.of(arguments));
    Map<String, String> variables = new HashMap<>(more);
    variables.put("TEMPORAL_ADDRESS", server.address());
    return Typed.run(command, ROOT, variables);
  }

  private String history(String workflowId) {
    TemporalCli.Result shown =
        server.cli().run("workflow", "show", "--workflow-id", workflowId, "--output", "json");
    assertThat(shown.exitCode()).as(shown.toString()).isZero();
    return shown.out();
  }
}
