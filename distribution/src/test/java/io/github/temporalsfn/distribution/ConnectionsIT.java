package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.local.Example;
import io.github.temporalsfn.distribution.local.ExampleMachines;
import io.github.temporalsfn.distribution.local.OrderTasks;
import io.github.temporalsfn.distribution.local.Pace;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.temporal.testserver.TestServer;
import io.temporal.testserver.TestServer.PortBoundTestServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The worker's connections as its operator gives them to the process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectionsIT {
  private StepFunctionsEmulator stepFunctions;
  private PortBoundTestServer temporal;
  private Map<String, String> variables;
  private String machine;

  @BeforeAll
  void start() throws IOException {
    stepFunctions =
        StepFunctionsEmulator.builder()
            .region("eu-west-1")
            .tasks(new OrderTasks(Pace.FAST).scripts())
            .build();
    machine = ExampleMachines.create(ExampleMachines.ORDER_PROCESSING, stepFunctions);
    int port = ProgramWorld.freePort();
    temporal = TestServer.createPortBoundServer(port, true);
    variables = Map.of("TEMPORAL_ADDRESS", "127.0.0.1:" + port);
  }

  @AfterAll
  void close() throws IOException {
    temporal.close();
    stepFunctions.close();
  }

  @Test
  void runTheDemosMachineThroughAnAirflowVariable() throws Exception {
    String uri =
        "aws://AKIDEXAMPLE:dummy%2Fsecret%2B1@/?region_name=eu-west-1&endpoint_url="
            + URLEncoder.encode(stepFunctions.endpoint().toString(), StandardCharsets.UTF_8);
    try (Program worker = program(Map.of("AIRFLOW_CONN_AWS_DEFAULT", uri), "worker");
        Program run = run("airflow-order")) {
      worker.awaitErr("worker started");

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).contains("\"status\":\"SUCCEEDED\"");
      assertThat(worker.err()).doesNotContain("dummy/secret", "dummy%2F");
    }
  }

  @Test
  void runItThroughAFileWithReferences(@TempDir Path folder) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("connections.toml"),
            """
            default_chain = false

            [connections.shop]
            region_name = "eu-west-1"
            aws_access_key_id = "${SHOP_KEY_ID}"
            aws_secret_access_key = "${SHOP_SECRET}"
            endpoint_url = "%s"
            allowed_state_machines = ["order-*"]
            """
                .formatted(stepFunctions.endpoint()));
    Map<String, String> secrets =
        Map.of("SHOP_KEY_ID", "AKIDEXAMPLE", "SHOP_SECRET", "dummy", "TEMPORAL_TASK_QUEUE", "shop");
    try (Program worker = program(secrets, "worker", "--connections", file.toString());
        Program run = run("shop-order", "--connection", "shop", "--task-queue", "shop");
        Program withoutConnection = run("default-order", "--task-queue", "shop")) {
      worker.awaitErr("worker started");

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(withoutConnection.exitCode()).isEqualTo(2);
      assertThat(withoutConnection.out()).contains("UnknownConnection", "known: shop");
      assertThat(worker.err()).doesNotContain("warning");
    }
  }

  @Test
  void tellEveryErrorAtOnceAndEnd(@TempDir Path folder) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("connections.toml"),
            "[connections.a]\nregoin_name = \"x\"\n[connections.b]\nverify = 7\n");
    try (Program worker = program(Map.of("TEMPORAL_SFN_CONNECTIONS", file.toString()), "worker")) {
      assertThat(worker.exitCode()).isEqualTo(2);
      assertThat(worker.err())
          .hasLineCount(2)
          .contains(
              "error: "
                  + file
                  + ":2: connections.a.regoin_name is unknown; did you mean region_name?",
              "error: " + file + ":4: connections.b.verify must be ");
    }
  }

  @Test
  void areCheckedWithoutTemporal() throws Exception {
    Map<String, String> keys =
        Map.of(
            "AWS_ENDPOINT_URL_SFN",
            stepFunctions.endpoint().toString(),
            "AWS_ACCESS_KEY_ID",
            "AKIDEXAMPLE",
            "AWS_SECRET_ACCESS_KEY",
            "dummy");
    try (Program all = program(keys, "check", "--state-machine-arn", machine);
        Program none =
            program(keys, "check", "--output=json", "--state-machine-arn", machine + "-missing")) {
      assertThat(all.exitCode()).as(all.err()).isZero();
      assertThat(all.out())
          .contains(
              "connection  aws_default (the AWS default chain)", "granted  states:StartExecution")
          .contains("\"states:RedriveExecution\"", machine);
      assertThat(all.err()).isEmpty();
      assertThat(none.exitCode()).isEqualTo(5);
      assertThat(none.out()).contains("StateMachineDoesNotExist").hasLineCount(1);
    }
  }

  private Program run(String workflowId, String... more) {
    String[] arguments = new String[more.length + 6];
    arguments[0] = "run";
    arguments[1] = "--output=json";
    arguments[2] = "--workflow-id=" + workflowId;
    arguments[3] = "--state-machine-arn=" + machine;
    arguments[4] = "--input";
    arguments[5] = Example.input("order-42").text();
    System.arraycopy(more, 0, arguments, 6, more.length);
    return program(Map.of(), arguments);
  }

  private Program program(Map<String, String> settings, String... arguments) {
    Map<String, String> all = new HashMap<>(variables);
    all.putAll(settings);
    return new Program(all, arguments);
  }
}
