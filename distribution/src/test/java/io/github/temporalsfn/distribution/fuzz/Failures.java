package io.github.temporalsfn.distribution.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.temporal.failure.ApplicationFailure;
import java.util.Arrays;

/** What every failure here has in common, whatever caused it. */
final class Failures {
  // A message names fields, an ARN of up to 1,024 characters and perhaps AWS's own words.
  private static final int LONGEST = 8_000;

  private Failures() {}

  /** A workflow's. */
  static void requireTyped(ApplicationFailure failure) {
    assertThat(FailureType.of(failure.getType())).describedAs(failure.toString()).isPresent();
    requireDiscreet(failure);
  }

  /** An activity's, which may also ask to be tried again. */
  static void requireTypedOrTransient(ApplicationFailure failure) {
    boolean isTransient =
        Arrays.stream(TransientFailure.values())
            .anyMatch(known -> known.name().equals(failure.getType()));
    assertThat(isTransient || FailureType.of(failure.getType()).isPresent())
        .describedAs(failure.toString())
        .isTrue();
    requireDiscreet(failure);
  }

  private static void requireDiscreet(ApplicationFailure failure) {
    assertThat(failure.getOriginalMessage())
        .isNotBlank()
        .hasSizeLessThan(LONGEST)
        .doesNotContain(OddJson.CANARY);
  }
}
