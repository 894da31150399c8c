package io.github.temporalsfn.workflows.execution;

import org.jspecify.annotations.Nullable;

/**
 * Why an execution ended as it did, beyond what its description says.
 *
 * @param failedState the state that failed
 * @param item which item of which Map state it failed for
 * @param whyNoState why the failed state is not known
 * @param whyNotRedriven why it was not redriven, though it should have been
 */
record Explanation(
    @Nullable String failedState,
    @Nullable String item,
    @Nullable String whyNoState,
    @Nullable String whyNotRedriven) {
  static final Explanation NONE = new Explanation(null, null, null, null);

  Explanation of(FailedState failed) {
    return new Explanation(failed.name(), failed.item(), null, whyNotRedriven);
  }

  Explanation withoutState(@Nullable String why) {
    return new Explanation(null, null, why, whyNotRedriven);
  }

  Explanation notRedriven(String why) {
    return new Explanation(failedState, item, whyNoState, why);
  }
}
