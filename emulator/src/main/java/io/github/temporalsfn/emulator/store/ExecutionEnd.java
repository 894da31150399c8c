package io.github.temporalsfn.emulator.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An end of a STANDARD execution; one that was redriven may have several.
 *
 * @param executionArn the execution
 * @param redriveCount how often it had been redriven
 * @param stopDate when it ended
 * @param firstDescribedAt when DescribeExecution first answered with this end; null as long as it
 *     has not
 */
public record ExecutionEnd(
    String executionArn, int redriveCount, Instant stopDate, @Nullable Instant firstDescribedAt) {}
