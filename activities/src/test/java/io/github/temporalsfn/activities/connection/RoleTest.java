package io.github.temporalsfn.activities.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.Aws;
import io.github.temporalsfn.activities.Failures;
import io.github.temporalsfn.activities.FaultyEndpoint.Received;
import io.github.temporalsfn.activities.StsServer;
import io.github.temporalsfn.activities.TestActivityInfo;
import io.github.temporalsfn.activities.TestConnection;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.definition.Identity;
import io.github.temporalsfn.activities.definition.Role;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoleTest {
  private final Aws aws = new Aws();
  private final String machine = aws.stateMachine(Aws.PASSING);
  private final StsServer sts = new StsServer();

  @AfterEach
  void close() {
    sts.close();
    aws.close();
  }

  @Test
  void isAssumedWithEverythingThatTheConnectionSays() {
    Role.Session session =
        new Role.Session(
            Optional.of("nightly"),
            Optional.of(Duration.ofMinutes(20)),
            Optional.of("{\"Version\":\"2012-10-17\",\"Statement\":[]}"),
            List.of("arn:aws:iam::aws:policy/ReadOnlyAccess"));
    Role.Assumed role =
        new Role.Assumed(
            TestRole.ARN,
            session,
            Optional.of("customer-7"),
            Optional.of("arn:aws:iam::123456789012:mfa/operator"),
            Optional.of("123456"),
            Optional.of("airflow"),
            Map.of("team", "orders"),
            List.of("team"),
            List.of(new Role.ProvidedContext("arn:aws:iam::aws:contextProvider/Id", "asserted")));

    describe(connections(role), "order-42");

    assertThat(sts.received())
        .singleElement()
        .satisfies(
            request ->
                assertThat(request)
                    .containsAllEntriesOf(
                        Map.ofEntries(
                            Map.entry("Action", "AssumeRole"),
                            Map.entry("RoleArn", TestRole.ARN),
                            Map.entry("RoleSessionName", "nightly"),
                            Map.entry("DurationSeconds", "1200"),
                            Map.entry("Policy", "{\"Version\":\"2012-10-17\",\"Statement\":[]}"),
                            Map.entry(
                                "PolicyArns.member.1.arn",
                                "arn:aws:iam::aws:policy/ReadOnlyAccess"),
                            Map.entry("ExternalId", "customer-7"),
                            Map.entry("SerialNumber", "arn:aws:iam::123456789012:mfa/operator"),
                            Map.entry("TokenCode", "123456"),
                            Map.entry("SourceIdentity", "airflow"),
                            Map.entry("Tags.member.1.Key", "team"),
                            Map.entry("Tags.member.1.Value", "orders"),
                            Map.entry("TransitiveTagKeys.member.1", "team"),
                            Map.entry(
                                "ProvidedContexts.member.1.ProviderArn",
                                "arn:aws:iam::aws:contextProvider/Id"),
                            Map.entry("ProvidedContexts.member.1.ContextAssertion", "asserted"))));
  }

  @Test
  void isAssumedOnceForEachWorkflowUnderItsId() {
    Connections connections = connections(TestRole.ASSUMED);

    for (int poll = 0; poll < 3; poll++) {
      describe(connections, "order-42");
      describe(connections, "order/43");
    }

    assertThat(sts.received())
        .extracting(request -> request.get("RoleSessionName"))
        .containsExactly("order-42", "order-43");
    assertThat(sts.received())
        .allSatisfy(
            request ->
                assertThat(request)
                    .containsOnlyKeys("Action", "Version", "RoleArn", "RoleSessionName"));
    assertThat(aws.endpoint.received())
        .extracting(Received::accessKeyId)
        .containsExactly(
            "ASIATESTONLY1",
            "ASIATESTONLY2",
            "ASIATESTONLY1",
            "ASIATESTONLY2",
            "ASIATESTONLY1",
            "ASIATESTONLY2");
  }

  @Test
  void isAssumedWithATokenFromAFile(@TempDir Path folder) throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "header.payload.signature\n");
    Role.WebIdentity role = new Role.WebIdentity(TestRole.ARN, TestRole.SESSION, token);

    describe(TestConnection.open(connection(role).identity(new Identity.Anonymous())), "order-42");

    assertThat(sts.received())
        .singleElement()
        .satisfies(
            request ->
                assertThat(request)
                    .containsEntry("Action", "AssumeRoleWithWebIdentity")
                    .containsEntry("WebIdentityToken", "header.payload.signature")
                    .containsEntry("RoleSessionName", "order-42"));
    assertThat(aws.endpoint.received().get(0).accessKeyId()).isEqualTo("ASIATESTONLY1");
  }

  @Test
  void isNotNeededToAskUnsigned() {
    try (Connections connections = connections(TestRole.ASSUMED)) {
      describe(
          connections,
          "order-42",
          new ConnectionChoice(
              "prod", null, JsonDocument.parse("{\"signature_version\":\"unsigned\"}")));
    }

    assertThat(sts.received()).isEmpty();
    assertThat(aws.endpoint.received())
        .singleElement()
        .satisfies(request -> assertThat(request.authorization()).isNull());
  }

  @Test
  void saysWhatIsMissingWhenItIsRefused() {
    sts.refuse("AccessDenied");
    try (Connections connections = connections(TestRole.ASSUMED)) {
      ApplicationFailure failure =
          Failures.of(
              () -> {
                describe(connections, "order-42");
                return null;
              });

      assertThat(failure.getType()).isEqualTo("CredentialsUnavailable");
      assertThat(failure.getOriginalMessage()).contains("from Sts failed: AccessDenied");
      assertThat(aws.endpoint.received()).isEmpty();
    }
  }

  @Test
  void namesTheFileOfATokenThatCannotBeRead() {
    Role role = new Role.WebIdentity(TestRole.ARN, TestRole.SESSION, Path.of("no-such-token"));
    try (Connections connections = connections(role)) {
      ApplicationFailure failure =
          Failures.of(
              () -> {
                describe(connections, "order-42");
                return null;
              });

      assertThat(failure.getType()).isEqualTo("CredentialsUnavailable");
      assertThat(failure.getOriginalMessage())
          .contains("the web identity's token cannot be read from no-such-token; mount it, or")
          .endsWith("; nothing was sent");
    }
  }

  private TestConnection connection(Role role) {
    return TestConnection.named("prod").endpoint(aws.endpoint.uri()).sts(sts.uri()).role(role);
  }

  private Connections connections(Role role) {
    return TestConnection.open(connection(role));
  }

  private void describe(Connections connections, String workflowId) {
    describe(connections, workflowId, ConnectionChoice.of("prod"));
  }

  private void describe(Connections connections, String workflowId, ConnectionChoice choice) {
    AwsCall call =
        AwsCall.reading(
            AwsAction.DescribeExecution,
            ExecutionArn.parse("arn:aws:states:us-east-1:123456789012:execution:orders:order-42"),
            choice,
            TestActivityInfo.of(workflowId, "run", "1"));
    new AwsCalls(connections)
        .make(
            call,
            (sfn, limits) ->
                sfn.listExecutions(
                    list -> list.stateMachineArn(machine).overrideConfiguration(limits)));
  }
}
