package io.github.temporalsfn.activities.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.OnExistingExecution;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The run began a minute before its start was scheduled. */
class AttachRuleTest {
  private static final Instant SCHEDULED = Instant.parse("2026-11-23T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // policy, startDate - scheduled, decision
    "ATTACH, PT0.2S, Created",
    "ATTACH, PT-1.9S, Created",
    "ATTACH, PT-2.1S, Attached",
    "ATTACH, PT-48H, Attached",
    "ATTACH_ANY, PT-48H, Attached",
    "FAIL, PT-1.9S, Created",
    "FAIL, PT-2.1S, Refused",
  })
  void forAGivenNameThatAwsAccepts(
      OnExistingExecution policy, Duration startedAfter, String decision) {
    assertThat(rule(false, policy, 1).whenAccepted(SCHEDULED.plus(startedAfter)))
        .extracting(found -> found.getClass().getSimpleName())
        .isEqualTo(decision);
  }

  @ParameterizedTest
  @CsvSource({
    // policy, attempt, startDate - scheduled, status, decision
    "ATTACH, 1, PT0.2S, SUCCEEDED, Attached",
    "ATTACH, 2, PT0.2S, SUCCEEDED, Created",
    "ATTACH, 2, PT-2.1S, FAILED, Attached",
    "ATTACH, 1, PT-359S, ABORTED, Attached",
    "ATTACH, 1, PT-361S, TIMED_OUT, Refused",
    "ATTACH, 2, PT-361S, SUCCEEDED, Refused",
    "ATTACH, 1, PT-361S, RUNNING, Attached",
    "ATTACH, 1, PT-361S, PENDING_REDRIVE, Attached",
    "ATTACH_ANY, 1, PT-48H, SUCCEEDED, Attached",
    "FAIL, 1, PT0.2S, SUCCEEDED, Refused",
    "FAIL, 2, PT0.2S, SUCCEEDED, Created",
    "FAIL, 2, PT-2.1S, RUNNING, Refused",
  })
  void forAGivenNameThatAwsRefuses(
      OnExistingExecution policy,
      int attempt,
      Duration startedAfter,
      String status,
      String decision) {
    assertThat(rule(false, policy, attempt).whenRefused(execution(startedAfter, status)))
        .extracting(found -> found.getClass().getSimpleName())
        .isEqualTo(decision);
  }

  @ParameterizedTest
  @CsvSource({"ATTACH, 1, PT-48H", "FAIL, 1, PT0S", "FAIL, 2, PT-48H"})
  void forADerivedName(OnExistingExecution policy, int attempt, Duration startedAfter) {
    assertThat(rule(true, policy, attempt).whenRefused(execution(startedAfter, "SUCCEEDED")))
        .extracting(found -> found.getClass().getSimpleName())
        .isEqualTo("Created");
  }

  private static AttachRule rule(boolean derived, OnExistingExecution policy, int attempt) {
    return new AttachRule(derived, policy, SCHEDULED, attempt, SCHEDULED.minusSeconds(60));
  }

  private static ExistingExecution execution(Duration startedAfter, String status) {
    Instant started = SCHEDULED.plus(startedAfter);
    return new ExistingExecution(status, started, started.plusSeconds(1), "{}");
  }
}
