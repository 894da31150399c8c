package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.Eventually;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * How executions end, the same on every endpoint: what is our emulator's mistake, or made to fit
 * it, shows on somebody else's. See {@link Gap} for what these cannot do. moto and LocalStack have
 * no redrive, and moto no Express.
 */
@Tag("real-parts")
@ExtendWith(SharedRealWorld.class)
class EndpointsIT {
  @ParameterizedTest
  @EnumSource
  void returnsTheOutput(Endpoint endpoint, RealWorld world) {
    JsonNode result = run(world, endpoint, Asl.PASS, "\"input\":{\"a\":[1,\"é\"]}").resultTree();

    assertThat(result.path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(result.path("output")).hasToString("{\"a\":[1,\"é\"]}");
  }

  @ParameterizedTest
  @EnumSource
  void tellsErrorCauseAndStateOfAFailure(Endpoint endpoint, RealWorld world) {
    ApplicationFailure failure =
        run(world, endpoint, Asl.FAIL_SECOND, "\"name\":\"order-42\"").failure();

    assertThat(failure.getType()).isEqualTo("ExecutionFailed");
    assertThat(failure.getOriginalMessage())
        .startsWith("order-42 FAILED in state Second: Payment.Declined: card expired (arn:aws:");
  }

  @ParameterizedTest
  @EnumSource
  void takesTheBranchThatTheInputChooses(Endpoint endpoint, RealWorld world) {
    String machine = world.at(endpoint).createStateMachine(Asl.CHOICE);

    ClientRun large = endpoint.run(world, machine, "\"input\":{\"n\":11}");
    ClientRun small = endpoint.run(world, machine, "\"input\":{\"n\":10}");

    assertThat(large.resultTree().path("output").asText()).isEqualTo("large");
    assertThat(small.resultTree().path("output").asText()).isEqualTo("small");
  }

  @ParameterizedTest
  @EnumSource
  void waitsAsLongAsTheExecutionDoes(Endpoint endpoint, RealWorld world) {
    JsonNode result = run(world, endpoint, Asl.waiting(2), "\"input\":{}").resultTree();

    assertThat(result.path("status").asText()).isEqualTo("SUCCEEDED");
    Instant start = Instant.parse(result.path("startDate").asText());
    Instant stop = Instant.parse(result.path("stopDate").asText());
    assertThat(Duration.between(start, stop))
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @EnumSource
  void tellsThatTheExecutionTimedOut(Endpoint endpoint, RealWorld world) {
    ApplicationFailure failure =
        run(world, endpoint, Asl.TIME_OUT_SECOND, "\"name\":\"order-43\"").failure();

    assertThat(failure.getType()).isEqualTo("ExecutionTimedOut");
    assertThat(failure.getOriginalMessage())
        .startsWith("order-43 TIMED_OUT in state Second: States.Timeout (arn:aws:");
  }

  @ParameterizedTest
  @EnumSource
  void tellsThatSomebodyStoppedTheExecution(Endpoint endpoint, RealWorld world) throws Throwable {
    ClientRun run = run(world, endpoint, Asl.WAIT, "\"name\":\"order-44\"");

    world.at(endpoint).stop(run.runningExecution(), "Ops.Maintenance", "see you tomorrow");

    ApplicationFailure failure = run.failure();
    assertThat(failure.getType()).isEqualTo("ExecutionAborted");
    assertThat(failure.getOriginalMessage()).startsWith("order-44 ABORTED");
    Gap.REASON_OF_A_STOP.aside(
        endpoint,
        () ->
            assertThat(failure.getOriginalMessage())
                .contains(": Ops.Maintenance: see you tomorrow (arn:"));
  }

  @ParameterizedTest
  @EnumSource
  void stopsTheExecutionWhenItIsCanceled(Endpoint endpoint, RealWorld world) throws Throwable {
    ClientRun run = run(world, endpoint, Asl.WAIT, "\"input\":{}");
    String executionArn = run.runningExecution();

    run.cancel();

    DescribeExecutionResponse execution = world.at(endpoint).describe(executionArn);
    assertThat(execution.status()).isEqualTo(ExecutionStatus.ABORTED);
    Gap.REASON_OF_A_STOP.aside(
        endpoint, () -> assertThat(execution.error()).isEqualTo("Temporal.Cancelled"));
  }

  @ParameterizedTest
  @EnumSource
  void attachesToTheRunningExecutionOfThatNameAndInput(Endpoint endpoint, RealWorld world) {
    String machine = world.at(endpoint).createStateMachine(Asl.WAIT);
    String execution = world.at(endpoint).start(machine, "nightly", "{\"a\":1}");
    // Two seconds may be the difference of two clocks.
    Instant old = world.at(endpoint).describe(execution).startDate().plusSeconds(3);
    Eventually.until(Duration.ofSeconds(5), () -> Instant.now().isAfter(old));

    ClientRun run = endpoint.run(world, machine, "\"name\":\"nightly\",\"input\":{\"a\":1}");

    assertThat(run.runningExecution()).isEqualTo(execution);
    assertThat(world.at(endpoint).executions(machine)).hasSize(1);
    world.at(endpoint).stop(execution, "Test.Over", "seen enough");
    assertThat(ClientRun.details(run.failure()).path("attached").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void refusesANameThatIsTakenWithAnotherInput(Endpoint endpoint, RealWorld world) {
    String machine = world.at(endpoint).createStateMachine(Asl.WAIT);
    String execution = world.at(endpoint).start(machine, "nightly", "{\"a\":1}");

    ApplicationFailure failure =
        endpoint.run(world, machine, "\"name\":\"nightly\",\"input\":{\"a\":2}").failure();

    assertThat(failure.getType()).isEqualTo("ExecutionAlreadyExists");
    assertThat(failure.getOriginalMessage()).contains(execution, "has another input");
    assertThat(world.at(endpoint).describe(execution).status()).isEqualTo(ExecutionStatus.RUNNING);
    world.at(endpoint).stop(execution, "Test.Over", "seen enough");
  }

  @ParameterizedTest
  @EnumSource
  void tellsThatThereIsNoSuchStateMachine(Endpoint endpoint, RealWorld world) {
    String missing = world.at(endpoint).createStateMachine(Asl.PASS) + "-gone";

    ApplicationFailure failure = endpoint.run(world, missing, "\"input\":{}").failure();

    assertThat(failure.getType()).isEqualTo("StateMachineDoesNotExist");
    assertThat(failure.getOriginalMessage()).contains(missing);
  }

  private static ClientRun run(
      RealWorld world, Endpoint endpoint, String definition, String fields) {
    String machine = world.at(endpoint).createStateMachine(definition);
    return endpoint.run(world, machine, fields);
  }
}
