package io.github.temporalsfn.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeStackTest {
  private final WholeStack stack = new WholeStack();
  private final String pass = stack.machine("pass", "{\"Type\":\"Pass\",\"End\":true}");

  @AfterAll
  void close() {
    stack.close();
  }

  static Stream<String> documents() {
    return Stream.of(
        "{ \"price\" : 1.10 }",
        "0.1234567890123456789",
        "[1e400,-0.0,1E+2,-1e-400]",
        "{\"n\":" + "1234567890".repeat(4) + "}",
        "{\"nämé\":\"日本 😀\",\"escaped\":\"\\u00e9\\/\"}",
        "[".repeat(500) + "]".repeat(500),
        "{\"a\":".repeat(500) + "null" + "}".repeat(500),
        "\"just text\"",
        "true",
        "\"" + "x".repeat(262_142) + "\"");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void bringsADocumentToAwsAndBackByteForByte(String document) {
    WorkflowStub run =
        stack.start(
            "document-" + document.hashCode(),
            "{\"stateMachineArn\":\"" + pass + "\",\"input\":" + document + "}");

    assertThat(WholeStack.result(run)).contains("\"output\":" + document + ",\"redriveCount\"");
    String name = "document-" + document.hashCode();
    assertThat(stack.emulator.executions())
        .filteredOn(execution -> execution.name().startsWith(name + "_"))
        .singleElement()
        .satisfies(execution -> assertThat(execution.input()).isEqualTo(document));
  }

  @Test
  void namesTheStateThatFailed() {
    String arn =
        stack.machine(
            "declined",
            "{\"Type\":\"Task\",\"Resource\":"
                + "\"arn:aws:lambda:us-east-1:123456789012:function:Decline\",\"End\":true}");
    WorkflowStub run = stack.start("order-43", "{\"stateMachineArn\":\"" + arn + "\"}");

    assertThatThrownBy(() -> WholeStack.result(run))
        .isInstanceOf(WorkflowFailedException.class)
        .cause()
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure ->
                assertThat(failure.getOriginalMessage())
                    .startsWith(
                        "order-43 FAILED in state Only: Payment.Declined: card expired (arn:"));
  }

  @Test
  void namesTheStateThatWasWaitingWhenTheTimeWasUp() {
    String arn =
        stack.emulator.createStateMachine(
            "slow",
            "{\"StartAt\":\"Wait\",\"TimeoutSeconds\":1,"
                + "\"States\":{\"Wait\":{\"Type\":\"Wait\",\"Seconds\":60,\"End\":true}}}");
    WorkflowStub run = stack.start("order-44", "{\"stateMachineArn\":\"" + arn + "\"}");

    assertThatThrownBy(() -> WholeStack.result(run))
        .cause()
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure ->
                assertThat(failure.getOriginalMessage())
                    .startsWith("order-44 TIMED_OUT in state Wait: States.Timeout (arn:"));
  }

  @Test
  @Timeout(60)
  void stopsTheExecutionWhenItIsCancelled() throws InterruptedException {
    String arn = stack.machine("parked", "{\"Type\":\"Wait\",\"Seconds\":3600,\"End\":true}");
    WorkflowStub run = stack.start("order-45", "{\"stateMachineArn\":\"" + arn + "\"}");
    WholeStack.awaitRunning(run);
    run.cancel();

    assertThatThrownBy(() -> WholeStack.result(run)).hasCauseInstanceOf(CanceledFailure.class);
    assertThat(stack.emulator.executions())
        .filteredOn(execution -> execution.stateMachineArn().equals(arn))
        .singleElement()
        .satisfies(
            execution -> {
              assertThat(execution.status()).hasToString("ABORTED");
              assertThat(execution.error()).isEqualTo("Temporal.Cancelled");
            });
  }
}
