package io.github.temporalsfn.activities.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.Aws;
import io.github.temporalsfn.activities.Failures;
import io.github.temporalsfn.activities.Worker;
import io.github.temporalsfn.activities.definition.Definitions;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.DescribeQuery;
import io.temporal.failure.ApplicationFailure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultChainTest {
  private static final String ARN =
      "arn:aws:states:us-east-1:123456789012:execution:orders:order-42";

  private final Aws aws = new Aws();

  @AfterEach
  void close() {
    aws.close();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "aws_default"})
  void isNotOfferedWhereTheOperatorSaysSo(@Nullable String connection) {
    ApplicationFailure failure = describe("default_chain = false", connection);

    assertThat(failure.getType()).isEqualTo("UnknownConnection");
    assertThat(failure.getOriginalMessage())
        .isEqualTo(
            connection == null || !connection.isEmpty()
                ? "connection \"aws_default\" is unknown to this worker, which has no connections"
                : "the AWS default chain is not offered by this worker, which has no connections");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "aws_default"})
  void isLimitedAsTheOperatorSays(@Nullable String connection) {
    String file = "[default_chain]\nallowed_state_machines = [\"payroll*\"]\n";

    assertThat(describe(file, connection).getType()).isEqualTo("StateMachineNotAllowed");
  }

  @Test
  void isNotTheDefaultConnectionWhereThatIsDefined() {
    String file =
        "default_chain = false\n[connections.aws_default]\nendpoint_url = \""
            + aws.endpoint.uri()
            + "\"\naws_access_key_id = \"AKIDEXAMPLE\"\naws_secret_access_key = \"example\"\n";

    assertThat(describe(file, null).getType()).isEqualTo("ExecutionDoesNotExist");
    assertThat(describe(file, "").getType()).isEqualTo("UnknownConnection");
  }

  @Test
  void hasNoKeysOfItsOwn() {
    assertThat(Definitions.ofFile("[default_chain]\nprofile_name = \"prod\"").errors())
        .singleElement()
        .asString()
        .contains("default_chain is the AWS default chain itself");
    assertThat(Definitions.ofFile("default_chain = 7").errors())
        .singleElement()
        .asString()
        .contains("default_chain must be false");
  }

  private static ApplicationFailure describe(String file, @Nullable String connection) {
    try (Worker worker = new Worker(Connections.of(Definitions.ofFile(file)))) {
      return Failures.of(
          () ->
              worker.activities.describeExecution(
                  new DescribeQuery(ARN, ConnectionChoice.of(connection))));
    }
  }
}
