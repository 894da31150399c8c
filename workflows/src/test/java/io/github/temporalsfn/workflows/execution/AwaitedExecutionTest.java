package io.github.temporalsfn.workflows.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.InvalidArnException;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.Payloads;
import io.temporal.api.history.v1.WorkflowExecutionStartedEventAttributes;
import io.temporal.common.converter.CodecDataConverter;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.payload.codec.PayloadCodec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which execution a run waits for, as its first event says. */
class AwaitedExecutionTest {
  private static final String MACHINE = "arn:aws:states:eu-west-1:123456789012:stateMachine:orders";
  private static final String EXECUTION =
      "arn:aws:states:eu-west-1:123456789012:execution:orders:monday";
  private static final String INPUT =
      "{\"stateMachineArn\":\"" + MACHINE + "\",\"name\":\"monday\"}";

  @Test
  void isTheOneOfTheGivenName() {
    assertThat(of(INPUT)).contains(EXECUTION);
  }

  @Test
  void isThatOfTheMachineWhateverItsVersion() {
    assertThat(of("{\"stateMachineArn\":\"" + MACHINE + ":live\",\"name\":\"monday\"}"))
        .contains(EXECUTION);
  }

  @Test
  void isTheGivenOne() {
    assertThat(of("{\"executionArn\":\"" + EXECUTION + "\"}")).contains(EXECUTION);
  }

  @Test
  void isNamedInTheSpellingsOfAirflowToo() {
    assertThat(of("{\"execution_arn\":\"" + EXECUTION + "\"}")).contains(EXECUTION);
    assertThat(of("{\"state_machine_arn\":\"" + MACHINE + "\",\"name\":\"monday\"}"))
        .contains(EXECUTION);
  }

  @Test
  void hasTheNameThatTheRunDerives() {
    String name = ExecutionName.derive("order/42", "some-run");

    assertThat(of("{\"stateMachineArn\":\"" + MACHINE + "\",\"name\":null}"))
        .contains(EXECUTION.replace("monday", name));
  }

  @Test
  void isFoundBesideFieldsThatNobodyKnows() {
    assertThat(of(INPUT.replace("{", "{\"fromTheFuture\":{\"name\":\"tuesday\"},")))
        .contains(EXECUTION);
  }

  @Test
  void isTheOneThatWasHandedOverWithContinueAsNew() {
    String carried = carried("before");

    assertThat(of("before", INPUT, carried)).contains(EXECUTION.replace("monday", "tuesday"));
  }

  @Test
  void isNotTheOneOfAnAttemptBefore() {
    assertThat(of("another", INPUT, carried("before"))).contains(EXECUTION);
  }

  @Test
  void isDecodedWithTheCodec() {
    DataConverter converter =
        new CodecDataConverter(DefaultDataConverter.newDefaultInstance(), List.of(new Reversed()));
    WorkflowExecutionStartedEventAttributes started =
        started("", new StringBuilder(INPUT).reverse().toString());

    assertThat(AwaitedExecution.of("order/42", started, converter).map(ExecutionArn::text))
        .contains(EXECUTION);
  }

  @Test
  void isNoneWhereTheArgumentsNameNone() {
    assertThat(of()).isEmpty();
    assertThat(of("{}")).isEmpty();
    assertThat(of("[]")).isEmpty();
    assertThat(of("{")).isEmpty();
    assertThat(of("{\"executionArn\":42}")).isEmpty();
  }

  @Test
  void cannotBeToldWhereAnArnIsNone() {
    assertThatThrownBy(() -> of("{\"executionArn\":\"monday\"}"))
        .isInstanceOf(InvalidArnException.class);
  }

  private static String carried(String savedBy) {
    return "{\"savedByRunId\":\"%s\",\"latest\":{\"executionArn\":\"%s\"}}"
        .formatted(savedBy, EXECUTION.replace("monday", "tuesday"));
  }

  private static Optional<String> of(String input) {
    return of("", input);
  }

  private static Optional<String> of() {
    return of("", new String[0]);
  }

  private static Optional<String> of(String continuedRunId, String... arguments) {
    return AwaitedExecution.of(
            "order/42",
            started(continuedRunId, arguments),
            DefaultDataConverter.newDefaultInstance())
        .map(ExecutionArn::text);
  }

  private static WorkflowExecutionStartedEventAttributes started(
      String continuedRunId, String... arguments) {
    Payloads.Builder input = Payloads.newBuilder();
    for (String argument : arguments) {
      input.addPayloads(
          Payload.newBuilder()
              .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
              .setData(ByteString.copyFromUtf8(argument)));
    }
    return WorkflowExecutionStartedEventAttributes.newBuilder()
        .setOriginalExecutionRunId("some-run")
        .setContinuedExecutionRunId(continuedRunId)
        .setInput(input)
        .build();
  }

  /** Data backwards. */
  private static final class Reversed implements PayloadCodec {
    @Override
    public List<Payload> encode(List<Payload> payloads) {
      return payloads.stream().map(Reversed::reversed).toList();
    }

    @Override
    public List<Payload> decode(List<Payload> payloads) {
      return encode(payloads);
    }

    private static Payload reversed(Payload payload) {
      String data = payload.getData().toStringUtf8();
      return payload.toBuilder()
          .setData(ByteString.copyFromUtf8(new StringBuilder(data).reverse().toString()))
          .build();
    }
  }
}
