package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.OnExistingExecution;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import org.jspecify.annotations.Nullable;

/**
 * What a valid input starts, with its defaults filled in.
 *
 * @param input the text that AWS gets, made once
 * @param name the given name, {@code null}: one is derived
 * @param connection {@code null}: {@code aws_default}; empty: the AWS default chain
 */
public record StartRequest(
    StateMachineArn stateMachine,
    String input,
    @Nullable String name,
    @Nullable String traceHeader,
    OnExistingExecution onExistingExecution,
    @Nullable String connection) {}
