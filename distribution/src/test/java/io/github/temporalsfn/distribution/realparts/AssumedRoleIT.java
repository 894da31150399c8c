package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.Program;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A connection that assumes a role at somebody else's STS: moto's, which also knows who asks. */
@Tag("real-parts")
@ExtendWith(SharedEmulatorWorld.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssumedRoleIT {
  private static final String TASK_QUEUE = "assumed-role";

  private final Parts parts = new Parts();
  private EndpointClient stepFunctions;
  private Map<String, String> variables;

  @BeforeAll
  void start(EmulatorWorld world) throws IOException {
    Moto moto = parts.opened(new Moto(RealPart.program("moto.server")));
    stepFunctions = parts.opened(new EndpointClient(moto.endpoint()));
    Path file =
        Files.writeString(
            Files.createTempDirectory("connections").resolve("connections.toml"),
            """
            default_chain = false
            [connections.worker]
            aws_access_key_id = '${ID}'
            aws_secret_access_key = '${KEY}'
            region_name = '%1$s'
            endpoint_url = '%2$s'
            service_config.sts.endpoint_url = '%2$s'
            role_arn = 'arn:aws:iam::123456789012:role/worker'
            assume_role_kwargs.ExternalId = 'customer-7'
            """
                .formatted(WorkerJar.REGION, moto.endpoint()));
    variables =
        Map.of(
            "TEMPORAL_SFN_CONNECTIONS",
            file.toString(),
            "ID",
            WorkerJar.ACCESS_KEY,
            "KEY",
            WorkerJar.SECRET_KEY);
    parts.opened(new WorkerJar(world.server().address(), TASK_QUEUE, variables));
  }

  @AfterAll
  void close() {
    parts.close();
  }

  @Test
  void runsStateMachines(EmulatorWorld world) {
    String machine = stepFunctions.createStateMachine(Asl.PASS);

    ClientRun run =
        ClientRun.start(
            world.client(),
            TASK_QUEUE,
            "RunStateMachine",
            "{\"stateMachineArn\":\"%s\",\"connection\":\"worker\",\"input\":{\"a\":1}}"
                .formatted(machine));

    JsonNode result = run.resultTree();
    assertThat(result.path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(result.path("output")).hasToString("{\"a\":1}");
  }

  @Test
  void isWhoACheckSaysThatTheWorkerIs() throws Exception {
    String machine = stepFunctions.createStateMachine(Asl.PASS);

    try (Program check = check("--output=json", machine)) {
      assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
      JsonNode report = ClientRun.tree(check.out());
      assertThat(report.path("identity").asText())
          .isEqualTo("arn:aws:sts::123456789012:assumed-role/worker/temporal-sfn-check");
      assertThat(report.path("account").asText()).isEqualTo("123456789012");
      assertThat(report.path("endpoint").asText()).startsWith("127.0.0.1:");
      assertThat(permissions(report, "GRANTED"))
          .containsExactlyInAnyOrder(
              "states:DescribeStateMachine",
              "states:DescribeExecution",
              "states:StopExecution",
              "states:GetExecutionHistory",
              "states:ListExecutions");
      // moto has no redrive, and a code of its own for an input that is not JSON.
      assertThat(permissions(report, "UNKNOWN"))
          .containsExactlyInAnyOrder("states:StartExecution", "states:RedriveExecution");
    }
  }

  @Test
  void isToldByACheckInText() throws Exception {
    try (Program check = check("--output=text", stepFunctions.createStateMachine(Asl.PASS))) {
      assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
      assertThat(check.out())
          .contains(
              "identity    arn:aws:sts::123456789012:assumed-role/worker/temporal-sfn-check\n",
              "region      " + WorkerJar.REGION + "\n",
              "granted  states:DescribeExecution ");
      assertThat(check.err()).isEmpty();
    }
  }

  @Test
  void tellsOfAStateMachineThatDoesNotExist() throws Exception {
    try (Program check =
        check("--output=text", stepFunctions.createStateMachine(Asl.PASS) + "-missing")) {
      assertThat(check.exitCode()).isEqualTo(5);
      assertThat(check.err())
          .startsWith("problem: DescribeStateMachine of ")
          .contains("StateMachineDoesNotExist");
    }
  }

  private Program check(String output, String machine) {
    Map<String, String> all = new HashMap<>(variables);
    all.put("AWS_EC2_METADATA_DISABLED", "true");
    return new Program(
        all, "check", "--connection=worker", "--state-machine-arn=" + machine, output);
  }

  private static List<String> permissions(JsonNode report, String result) {
    return report.path("permissions").findParents("action").stream()
        .filter(permission -> permission.path("result").asText().equals(result))
        .map(permission -> permission.path("action").asText())
        .toList();
  }
}
