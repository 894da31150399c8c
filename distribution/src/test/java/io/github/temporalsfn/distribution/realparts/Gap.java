package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * What an endpoint does otherwise than AWS, so that a case does not hold there. A gap that an
 * endpoint has closed fails its case: take it off the list then.
 *
 * @param what it does
 * @param at where it does so
 */
record Gap(String what, Set<Endpoint> at) {
  static final Gap SPELLING_OF_NUMBERS =
      new Gap(
          "Documents become Python's values on their way: 1.10 comes back as 1.1",
          Set.of(Endpoint.MOTO, Endpoint.LOCALSTACK));

  static final Gap REASON_OF_A_STOP =
      new Gap(
          "Error and cause of StopExecution are lost", Set.of(Endpoint.MOTO, Endpoint.LOCALSTACK));

  static final Gap ORDER_OF_A_HISTORY =
      new Gap("GetExecutionHistory ignores reverseOrder", Set.of(Endpoint.MOTO));

  static final Gap PAGES_OF_A_HISTORY =
      new Gap("GetExecutionHistory ignores maxResults", Set.of(Endpoint.MOTO, Endpoint.LOCALSTACK));

  /** Holds the assertion where the endpoint can do it; elsewhere, that it still cannot. */
  void aside(Endpoint endpoint, ThrowingCallable assertion) throws Throwable {
    if (at.contains(endpoint)) {
      assertThatThrownBy(assertion)
          .describedAs("no longer a gap of %s: %s", endpoint, what)
          .isInstanceOf(AssertionError.class);
    } else {
      assertion.call();
    }
  }
}
