package io.github.temporalsfn.activities.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.Aws;
import io.github.temporalsfn.activities.Failures;
import io.github.temporalsfn.activities.StsServer;
import io.github.temporalsfn.activities.TestConnection;
import io.github.temporalsfn.activities.botocore.Verify;
import io.github.temporalsfn.activities.call.Caller;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.emulator.faults.Fault;
import io.github.temporalsfn.emulator.faults.FaultRule;
import io.github.temporalsfn.emulator.store.StateMachineType;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.ConnectionQuery;
import io.github.temporalsfn.workflows.activity.ConnectionReport;
import io.github.temporalsfn.workflows.activity.Permission;
import io.github.temporalsfn.workflows.activity.PermissionCheck;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionCheckTest {
  private static final Caller CALLER = new Caller("check", false, true);

  private final Aws aws = new Aws();
  private final StsServer sts = new StsServer();

  @AfterEach
  void close() {
    sts.close();
    aws.close();
  }

  @Test
  void tellsIdentityEndpointAndPermissions() {
    String machine = aws.stateMachine(Aws.PASSING);

    ConnectionReport report = check(connection(), machine);

    assertThat(report.identity())
        .isEqualTo("arn:aws:sts::123456789012:assumed-role/worker/order-42");
    assertThat(report.account()).isEqualTo("123456789012");
    assertThat(report.region()).isEqualTo("us-east-1");
    assertThat(report.endpoint()).isEqualTo("localhost:" + aws.endpoint.uri().getPort());
    assertThat(report.stateMachine())
        .extracting("type", "status")
        .containsExactly("STANDARD", "ACTIVE");
    assertThat(report.clockSkewSeconds()).isBetween(-2.0, 2.0);
    assertThat(report.permissions())
        .extracting(PermissionCheck::action)
        .containsExactly(
            "states:DescribeStateMachine",
            "states:StartExecution",
            "states:DescribeExecution",
            "states:StopExecution",
            "states:RedriveExecution",
            "states:GetExecutionHistory",
            "states:ListExecutions");
    assertThat(report.permissions())
        .extracting(PermissionCheck::result)
        .containsOnly(Permission.GRANTED);
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void startsNothing() {
    check(connection(), aws.stateMachine(Aws.PASSING));
    check(
        connection(),
        aws.emulator.createStateMachine("express", Aws.PASSING, StateMachineType.EXPRESS));

    assertThat(aws.emulator.executions()).isEmpty();
  }

  @Test
  void triesOfAnExpressWorkflowWhatItNeeds() {
    ConnectionReport report = check(connection(), aws.express(Aws.PASSING));

    assertThat(report.permissions())
        .extracting(PermissionCheck::action)
        .containsExactly("states:DescribeStateMachine", "states:StartSyncExecution");
    assertThat(report.policy()).contains("states:StartSyncExecution").doesNotContain("execution:");
    assertThat(report.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DescribeStateMachine",
        "StartExecution",
        "DescribeExecution",
        "StopExecution",
        "RedriveExecution",
        "GetExecutionHistory",
        "ListExecutions"
      })
  void namesThePermissionThatIsMissing(String action) {
    String machine = aws.stateMachine(Aws.PASSING);
    aws.emulator
        .faults()
        .add(FaultRule.error("AccessDeniedException", "not authorized").operation(action));

    ConnectionReport report = check(connection(), machine);

    assertThat(report.permissions())
        .filteredOn(permission -> permission.result() != Permission.GRANTED)
        .singleElement()
        .satisfies(
            missing -> {
              assertThat(missing.action()).isEqualTo("states:" + action);
              assertThat(missing.result()).isEqualTo(Permission.MISSING);
              assertThat(missing.reason()).contains("give the worker's identity the IAM action");
            });
    assertThat(report.problems())
        .singleElement()
        .asString()
        .startsWith("states:" + action + " is missing, to ");
  }

  @Test
  void saysWhereItIsNotKnown() {
    String machine = aws.stateMachine(Aws.PASSING);
    aws.emulator.faults().add(FaultRule.of(Fault.THROTTLE).operation("StopExecution"));

    assertThat(check(connection(), machine).permissions())
        .filteredOn(permission -> permission.result() == Permission.UNKNOWN)
        .extracting(PermissionCheck::action)
        .containsExactly("states:StopExecution");
  }

  @Test
  void saysThatThereIsNoSuchStateMachine() {
    ConnectionReport report =
        check(connection(), "arn:aws:states:us-east-1:123456789012:stateMachine:none");

    assertThat(report.problems())
        .anySatisfy(problem -> assertThat(problem).contains("StateMachineDoesNotExist"));
    assertThat(report.stateMachine()).isNull();
  }

  @Test
  void writesThePolicyForTheStateMachineItself() {
    String machine = aws.stateMachine(Aws.PASSING);

    assertThat(check(connection(), machine).policy())
        .contains(
            "\"Resource\" : \"" + machine + "\"",
            "\"Resource\" : \"" + machine.replace(":stateMachine:", ":execution:") + ":*\"",
            "\"Version\" : \"2012-10-17\"");
  }

  @Test
  void saysWhyThereIsNoIdentity() {
    sts.refuse("InvalidClientTokenId");

    ConnectionReport report = check(connection(), null);

    assertThat(report.identity()).isNull();
    assertThat(report.problems())
        .singleElement()
        .asString()
        .contains(
            "GetCallerIdentity", "InvalidClientTokenId", "renew the worker's AWS credentials");
  }

  @Test
  void showsNoKeysToAwsForAnEmulator() {
    ConnectionReport report =
        check(
            TestConnection.named("prod").endpoint(aws.endpoint.uri()),
            aws.stateMachine(Aws.PASSING));

    assertThat(report.identity()).isNull();
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void namesCredentialsThatStepFunctionsRefusesAsAProblem() {
    String machine = aws.stateMachine(Aws.PASSING);
    for (int requests = 0; requests < 10; requests++) {
      aws.endpoint.next("DescribeStateMachine").answerError(400, "UnrecognizedClientException", "");
      aws.endpoint.next("StartExecution").answerError(400, "UnrecognizedClientException", "");
    }

    ConnectionReport report = check(connection(), machine);

    assertThat(report.problems())
        .singleElement()
        .asString()
        .startsWith("DescribeStateMachine of ")
        .contains("UnrecognizedClientException; renew the worker's AWS credentials");
  }

  @Test
  void namesSettingsThatNoClientCanBeBuiltOfAsAProblem() {
    ConnectionReport report =
        check(
            connection().verify(new Verify.Bundle(Path.of("no-such.pem"))),
            aws.stateMachine(Aws.PASSING));

    assertThat(report.problems())
        .containsExactly(
            "connection \"prod\": verify names a file that does not exist on this worker; copy it"
                + " there or correct the path");
    assertThat(report.permissions()).isEmpty();
  }

  @Test
  void failsForAnUnknownConnectionAndAForeignStateMachine() {
    assertThat(refusal("other", null)).isEqualTo("UnknownConnection");
    assertThat(refusal("prod", "arn:aws:states:us-east-1:123456789012:stateMachine:payroll"))
        .isEqualTo("StateMachineNotAllowed");
    assertThat(refusal("prod", "orders")).isEqualTo("InvalidRequest");
  }

  @Test
  void isAnActivity() {
    String machine = aws.stateMachine(Aws.PASSING);

    ConnectionReport report =
        aws.activities.checkConnection(
            new ConnectionQuery(machine, null, ConnectionChoice.DEFAULT));

    assertThat(report.connection()).isEqualTo("aws_default");
    assertThat(report.problems()).isEmpty();
  }

  private String refusal(String name, @Nullable String machine) {
    try (Connections connections =
        TestConnection.open(connection().allowedStateMachines("orders*"))) {
      return Failures.of(
              () ->
                  new ConnectionCheck(connections)
                      .of(new ConnectionQuery(machine, null, ConnectionChoice.of(name)), CALLER))
          .getType();
    }
  }

  private TestConnection connection() {
    return TestConnection.named("prod")
        .endpoint(aws.endpoint.uri())
        .sts(sts.uri())
        .region("us-east-1");
  }

  private static ConnectionReport check(TestConnection connection, @Nullable String machine) {
    try (Connections connections = TestConnection.open(connection)) {
      return new ConnectionCheck(connections)
          .of(new ConnectionQuery(machine, null, ConnectionChoice.of("prod")), CALLER);
    }
  }
}
