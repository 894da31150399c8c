package io.github.temporalsfn.emulator.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FaultRuleTest {
  private final Faults faults = new Faults(List.of("StartExecution"), () -> Instant.EPOCH, 0);

  @Test
  void isNotChangedByWhatIsMadeOfIt() {
    FaultRule rule = FaultRule.of(Fault.THROTTLE);
    assertThat(rule.operation("StartExecution").times(2)).isNotEqualTo(rule);
    assertThat(rule).isEqualTo(FaultRule.of(Fault.THROTTLE));
  }

  @Test
  void keepsAllThatIsSaidAboutIt() {
    Duration minute = Duration.ofMinutes(1);
    FaultRule rule =
        FaultRule.error("AccessDeniedException", 403, "no")
            .operation("StartExecution")
            .stateMachine("order*")
            .after(1)
            .times(2)
            .probability(0.5)
            .lasting(minute);
    assertThat(rule)
        .isEqualTo(
            new FaultRule(
                Fault.ERROR,
                new AwsError("AccessDeniedException", 403, "no"),
                "StartExecution",
                "order*",
                new Occurrence(1, 2, 0.5, minute),
                null));
  }

  @Test
  void refusesValuesThatCannotBe() {
    FaultRule rule = FaultRule.of(Fault.DELAY);
    assertRefused(() -> rule.times(0), "times: must be 1 or more, not 0");
    assertRefused(() -> rule.after(-1), "after: must be 0 or more, not -1");
    for (double probability : new double[] {0, -0.1, 1.1, Double.NaN}) {
      assertRefused(
          () -> rule.probability(probability),
          "probability: must be more than 0 and at most 1, not " + probability);
    }
    assertRefused(() -> rule.lasting(Duration.ZERO), "for: must be more than 0 s, not PT0S");
    assertRefused(
        () -> rule.delay(Duration.ofSeconds(-1)), "delay: must be more than 0 s, not PT-1S");
    assertRefused(
        () -> rule.stateMachine("arn:aws:states:us-east-1:123456789012:stateMachine:m"),
        "stateMachine: must be a name, in which * is any text, and no ARN");
    assertRefused(() -> rule.stateMachine(" "), "stateMachine: must be a name");
    assertRefused(() -> FaultRule.error("", "m"), "code: \"\" is no error code");
    assertRefused(() -> FaultRule.error("E", 200, "m"), "status: must be from 400 to 599, not 200");
  }

  @Test
  void refusesFieldsOfOtherFaults() {
    assertRefused(
        () -> FaultRule.of(Fault.THROTTLE).delay(Duration.ofSeconds(1)),
        "delay: is only for the faults deliver_late and delay");
    assertRefused(
        () -> FaultRule.of(Fault.STALE_STATUS).operation("StartExecution"),
        "operation: the fault stale_status only concerns DescribeExecution; leave the operation out");
    assertRefused(() -> FaultRule.of(Fault.ERROR), "code: is required by the fault error");
  }

  @Test
  void isRefusedWhereItIsAddedIfItCouldNeverApply() {
    assertRefused(
        () -> faults.add(FaultRule.of(Fault.THROTTLE).operation("StartExecutions")),
        "operation: \"StartExecutions\" is not known; known: StartExecution");
    assertRefused(
        () -> faults.add(FaultRule.of(Fault.DELIVER_LATE)),
        "delay: is required by the fault deliver_late");
    assertThat(faults.rules()).isEmpty();
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}
