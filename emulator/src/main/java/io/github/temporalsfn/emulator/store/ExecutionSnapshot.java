package io.github.temporalsfn.emulator.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An execution at one moment.
 *
 * @param executionArn its ARN
 * @param stateMachineArn the ARN of its state machine
 * @param stateMachineVersionArn the version that it was started with, by itself or by an alias
 * @param stateMachineAliasArn the alias that it was started with
 * @param name its name
 * @param input the text that it was started with
 * @param traceHeader the X-Ray trace header, if one was sent
 * @param startDate when it started
 * @param status its status
 * @param stopDate when it ended (the last time), null while it runs
 * @param output the text of its output, if it succeeded
 * @param error the error it failed or was stopped with, if any; a time-out of a STANDARD one has
 *     none
 * @param cause the cause it failed or was stopped with, if any
 * @param redriveCount how often it was redriven
 * @param redriveDate when it was redriven last, if ever
 */
public record ExecutionSnapshot(
    String executionArn,
    String stateMachineArn,
    @Nullable String stateMachineVersionArn,
    @Nullable String stateMachineAliasArn,
    String name,
    String input,
    @Nullable String traceHeader,
    Instant startDate,
    ExecutionStatus status,
    @Nullable Instant stopDate,
    @Nullable String output,
    @Nullable String error,
    @Nullable String cause,
    int redriveCount,
    @Nullable Instant redriveDate) {
  /** The same while it still ran. */
  public ExecutionSnapshot beforeItsEnd() {
    return new ExecutionSnapshot(
        executionArn,
        stateMachineArn,
        stateMachineVersionArn,
        stateMachineAliasArn,
        name,
        input,
        traceHeader,
        startDate,
        ExecutionStatus.RUNNING,
        null,
        null,
        null,
        null,
        redriveCount,
        redriveDate);
  }
}
