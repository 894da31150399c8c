package io.github.temporalsfn.workflows.run;

import static io.github.temporalsfn.workflows.world.TemporalWorld.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.common.converter.JacksonJsonPayloadConverter;
import io.temporal.failure.ApplicationFailure;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wrong input ends the workflow at once, says what is wrong, and repeats none of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedInputTest {
  private final TemporalWorld defaultMapper =
      TemporalWorld.inRealTime(JacksonJsonPayloadConverter.newDefaultObjectMapper());
  private final TemporalWorld snakeCase =
      TemporalWorld.inRealTime(
          JacksonJsonPayloadConverter.newDefaultObjectMapper()
              .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));

  @AfterAll
  void close() {
    defaultMapper.close();
    snakeCase.close();
  }

  Stream<Arguments> everyCaseUnderEveryMapper() {
    return RefusedInputs.all().stream()
        .flatMap(
            refused ->
                Stream.of(
                    Arguments.of("default", defaultMapper, refused),
                    Arguments.of("snake case", snakeCase, refused)));
  }

  // JUnit would close the worlds after their first use.
  @ParameterizedTest(autoCloseArguments = false, name = "{2}, {0} mapper")
  @MethodSource("everyCaseUnderEveryMapper")
  @Timeout(value = 5, unit = TimeUnit.SECONDS)
  void isRefusedAtOnce(String mapper, TemporalWorld world, RefusedInputs.Case refused) {
    ApplicationFailure failure =
        failure(world.start(mapper + " " + refused, refused.arguments().toArray()));

    assertThat(failure.getType()).isEqualTo("InvalidRequest");
    assertThat(failure.isNonRetryable()).isTrue();
    assertThat(failure.getOriginalMessage())
        .startsWith("invalid input: ")
        .contains(refused.expected())
        .doesNotContain(RefusedInputs.SECRET)
        .doesNotContain("\n");
    assertThat(world.aws.starts).isEmpty();
  }
}
