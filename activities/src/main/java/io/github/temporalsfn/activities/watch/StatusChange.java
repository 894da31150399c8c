package io.github.temporalsfn.activities.watch;

import org.jspecify.annotations.Nullable;

/**
 * The news that an execution has another status.
 *
 * @param status AWS's text, null where unknown
 * @param redriveCount null where unknown
 */
public record StatusChange(
    String executionArn, @Nullable String status, @Nullable Integer redriveCount) {}
