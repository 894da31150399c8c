package io.github.temporalsfn.emulator.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of an execution's history.
 *
 * @param id counts from 1
 * @param previousEventId the event that led to this one; 0 for the first ones, and for those that
 *     come from outside
 * @param timestamp when it happened
 * @param type AWS's name, such as {@code TaskStateEntered}
 * @param details what the type adds, if anything
 */
public record HistoryEvent(
    int id, int previousEventId, Instant timestamp, String type, @Nullable EventDetails details) {}
