package io.github.temporalsfn.emulator.stats;

import java.util.Map;

/**
 * The calls of one API action.
 *
 * @param count all calls, with or without success
 * @param throttled those of them that were refused because of a quota
 * @param errors failed calls by error code, such as {@code ExecutionAlreadyExists}; {@code
 *     NoAnswer} are those whose connection a fault has closed
 */
public record OperationStats(long count, long throttled, Map<String, Long> errors) {}
