package io.github.temporalsfn.workflows.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.github.temporalsfn.workflows.world.ScriptedStepFunctions;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestActivityEnvironment;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The activities as workflows in other languages call them. */
class RawActivitiesTest {
  private static final String SECRET = "xSECRETx";

  private final TestActivityEnvironment temporal = TestActivityEnvironment.newInstance();
  private final ScriptedStepFunctions aws = new ScriptedStepFunctions(() -> 0);
  private final RawStepFunctionsActivities activities;

  RawActivitiesTest() {
    temporal.registerActivitiesImplementations(new RawActivities(aws));
    activities =
        temporal.newActivityStub(
            RawStepFunctionsActivities.class,
            ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofSeconds(5)).build());
  }

  @AfterEach
  void close() {
    temporal.close();
  }

  @Test
  void takePlainJsonAndIgnoreWhatTheyDoNotKnow() {
    String command =
        "{\"stateMachineArn\":\"" + TemporalWorld.ARN + "\",\"name\":\"a\",\"tomorrow\":1}";

    assertThat(TemporalWorld.text(activities.startExecution(TemporalWorld.json(command))))
        .contains("\"executionArn\":\"arn:aws:states:eu-west-1:123456789012:execution:orders:a\"");
  }

  @Test
  void giveTypedCallersRecords() {
    StartedExecution started =
        new TypedActivities(activities)
            .startExecution(
                new StartCommand(
                    TemporalWorld.ARN,
                    "a",
                    null,
                    null,
                    ConnectionChoice.DEFAULT,
                    false,
                    false,
                    false,
                    null,
                    null,
                    null));

    assertThat(started.executionArn()).endsWith(":execution:orders:a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "json/plain | 42 | object: the value is of the wrong kind",
        "json/plain | ['xSECRETx'] | object: the value is of the wrong kind",
        "json/plain | 'xSECRETx' | object: ",
        "json/plain | null | it is null",
        "json/plain | {xSECRETx | object: not valid JSON at line 1",
        "json/plain | {'name':{'a':'xSECRETx'}} | the field name is of the wrong kind",
        "json/plain | {'derivedName':'xSECRETx'} | the field derivedName is of the wrong kind",
        "json/plain | {'onExistingExecution':'xSECRETx'} | field onExistingExecution is of the",
        "binary/plain | xSECRETx | the payload is not JSON (encoding json/plain)",
      })
  void refuseOnceAndWithoutRepeatingIt(String encoding, String argument, String expected) {
    assertRefused(
        TemporalWorld.payload(encoding, ByteString.copyFromUtf8(argument.replace('\'', '"'))),
        expected);
  }

  private void assertRefused(@Nullable RawValue argument, String expected) {
    assertThatThrownBy(() -> activities.startExecution(argument))
        .isInstanceOf(ActivityFailure.class)
        .cause()
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure -> {
              assertThat(failure.getType()).isEqualTo("InvalidRequest");
              assertThat(failure.isNonRetryable()).isTrue();
              assertThat(failure.getOriginalMessage())
                  .startsWith("StartExecution: ")
                  .contains(expected)
                  .doesNotContain(SECRET);
            });
  }
}
