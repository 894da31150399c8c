package io.github.temporalsfn.workflows.policy;

import java.util.Set;

/**
 * How often a failed execution is redriven, defaults filled in.
 *
 * @param maximumAttempts 0: never
 * @param schedule when, after each failure
 * @param nonRedrivableErrors exact names of errors after which none is tried
 */
public record RedrivePolicy(
    int maximumAttempts, PollSchedule schedule, Set<String> nonRedrivableErrors) {}
