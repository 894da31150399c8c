package io.github.temporalsfn.workflows.input;

import static io.github.temporalsfn.workflows.world.TemporalWorld.failure;
import static io.github.temporalsfn.workflows.world.TemporalWorld.json;
import static io.github.temporalsfn.workflows.world.TemporalWorld.payload;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.common.converter.JacksonJsonPayloadConverter;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a workflow of any type is started with that is no input of it, it fails at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedPayloadTest {
  private static final String SECRET = "xSECRETx";
  private final TemporalWorld world =
      TemporalWorld.inRealTime(JacksonJsonPayloadConverter.newDefaultObjectMapper());

  @AfterAll
  void close() {
    world.close();
  }

  static Stream<Arguments> everyPayloadForEveryType() {
    return Stream.of("RunStateMachine", "StartExecution", "AwaitExecution", "GetExecutionOutput")
        .flatMap(
            type ->
                Stream.of(
                    Arguments.of(type, "there is none", List.of()),
                    Arguments.of(type, "is null", List.of(json("null"))),
                    Arguments.of(
                        type, "is null", List.of(payload("binary/null", ByteString.EMPTY))),
                    Arguments.of(type, "is a string", List.of(json("\"" + SECRET + "\""))),
                    Arguments.of(type, "is a list", List.of(json("[\"" + SECRET + "\"]"))),
                    Arguments.of(type, "is a number", List.of(json("42"))),
                    Arguments.of(type, "is required", List.of(json("{}"))),
                    Arguments.of(type, "not valid JSON", List.of(json("{" + SECRET))),
                    Arguments.of(type, "two arguments", List.of(json("{}"), json("{}"))),
                    Arguments.of(
                        type,
                        "is of another encoding",
                        List.of(payload("binary/plain", ByteString.copyFromUtf8(SECRET)))),
                    Arguments.of(
                        type,
                        "arn is not a field; the fields are",
                        List.of(json("{\"arn\":\"" + SECRET + "\"}")))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("everyPayloadForEveryType")
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void isRefusedAtOnce(String type, String expected, List<Object> arguments) {
    ApplicationFailure failure = failure(world.startType(type, arguments));

    assertThat(failure.getType()).isEqualTo("InvalidRequest");
    assertThat(failure.isNonRetryable()).isTrue();
    assertThat(failure.getOriginalMessage())
        .startsWith("invalid input: ")
        .contains(expected)
        .doesNotContain(SECRET)
        .doesNotContain("\n");
  }
}
