package io.github.temporalsfn.activities.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.TestActivityInfo;
import io.github.temporalsfn.activities.call.Caller;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PassingRefusalTest {
  @ParameterizedTest
  @EnumSource(names = {"AccessDenied", "CredentialsUnavailable"})
  void isTriedAgainAfterSevenSeconds(FailureType type) {
    assertThat(
            PassingRefusal.inTime(
                    type.failure("no"), Caller.of(TestActivityInfo.regular(Duration.ofSeconds(7))))
                .isNonRetryable())
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"AccessDenied", "CredentialsUnavailable"})
  void isTheLastAfterFifteenSeconds(FailureType type) {
    ApplicationFailure last =
        PassingRefusal.inTime(
            type.failure("no"), Caller.of(TestActivityInfo.regular(Duration.ofSeconds(15))));

    assertThat(last.getType() + " " + last.getOriginalMessage() + " " + last.isNonRetryable())
        .isEqualTo(type.name() + " no true");
  }

  @Test
  void isTriedAgainWhereTheFirstAttemptCameLate() {
    assertThat(
            PassingRefusal.inTime(
                    FailureType.AccessDenied.failure("no"),
                    Caller.of(TestActivityInfo.regular(2, Duration.ofSeconds(60))))
                .isNonRetryable())
        .isFalse();
  }

  @Test
  void isLeftToTheCallerOfALocalActivity() {
    assertThat(
            PassingRefusal.inTime(
                    FailureType.AccessDenied.failure("no"),
                    Caller.of(TestActivityInfo.local(Duration.ofHours(1))))
                .isNonRetryable())
        .isFalse();
  }

  @Test
  void isNoOtherError() {
    assertThat(
            PassingRefusal.inTime(
                    TransientFailure.Throttled.failure("busy"),
                    Caller.of(TestActivityInfo.regular(Duration.ofHours(1))))
                .isNonRetryable())
        .isFalse();
  }
}
