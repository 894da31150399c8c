package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.OnFailure;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.github.temporalsfn.workflows.execution.WaitPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A valid input of {@code RunStateMachine} with its defaults filled in.
 *
 * @param input the text that AWS gets, made once
 * @param name the given name, {@code null}: one is derived
 * @param connection {@code null}: {@code aws_default}; empty: the AWS default chain
 */
public record RunRequest(
    StateMachineArn stateMachine,
    String input,
    @Nullable String name,
    @Nullable String traceHeader,
    @Nullable String connection,
    WaitPolicy waitPolicy,
    OnFailure onFailure) {}
