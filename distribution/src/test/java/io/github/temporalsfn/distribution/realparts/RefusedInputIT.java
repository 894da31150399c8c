package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the CLI is told when a run's input is wrong. */
@Tag("real-parts")
@ExtendWith(SharedRealWorld.class)
class RefusedInputIT {
  private static final String SECRET = "s3cret";
  private static final String MACHINE = "arn:aws:states:us-east-1:123456789012:stateMachine:any";
  private static final String VALID = "{\"stateMachineArn\":\"" + MACHINE + "\"}";

  static Stream<Arguments> wrongInputs() {
    return Stream.of(
        Arguments.of("none", List.of(), "there is none; give one JSON object"),
        Arguments.of(
            "a string", List.of("\"" + SECRET + "\""), "must be one JSON object, is a string"),
        Arguments.of(
            "an unknown field",
            List.of("{\"stateMachineArn\":\"" + MACHINE + "\",\"inptu\":\"" + SECRET + "\"}"),
            "inptu is not a field; the fields are stateMachineArn, input,"),
        Arguments.of(
            "two inputs",
            List.of(VALID, "\"" + SECRET + "\""),
            "there are two arguments; give one JSON object"),
        Arguments.of(
            "no ARN",
            List.of("{\"stateMachineArn\":\"arn:" + SECRET + "\"}"),
            "stateMachineArn must be a state machine's ARN"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongInputs")
  void failsAtOnceAndNamesTheRule(String what, List<String> inputs, String rule, RealWorld world) {
    TemporalCli.Result result = execute(inputs, world);

    assertThat(result.exitCode()).describedAs(what).isNotZero();
    JsonNode answer = Answers.json(result);
    assertThat(answer.path("durationMillis").asLong()).isLessThan(5_000);
    JsonNode failure = answer.at("/closeEvent/workflowExecutionFailedEventAttributes/failure");
    assertThat(failure.at("/applicationFailureInfo/type").textValue()).isEqualTo("InvalidRequest");
    assertThat(failure.path("message").textValue()).contains(rule).hasLineCount(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongInputs")
  void echoesNothingOfIt(String what, List<String> inputs, String rule, RealWorld world) {
    TemporalCli.Result result = execute(inputs, world);

    assertThat(result.out() + result.err()).describedAs(what + rule).doesNotContain(SECRET);
  }

  private static TemporalCli.Result execute(List<String> inputs, RealWorld world) {
    String[] options =
        Stream.concat(
                Stream.of("-o", "json"), inputs.stream().flatMap(i -> Stream.of("--input", i)))
            .toArray(String[]::new);
    return Runs.execute(world, RealWorld.ON_MOTO, options);
  }
}
