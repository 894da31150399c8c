package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.arn.ExecutionArn;
import org.jspecify.annotations.Nullable;

/**
 * An execution that exists, or so the caller says.
 *
 * @param connection {@code null}: {@code aws_default}; empty: the AWS default chain
 */
public record ExecutionTarget(ExecutionArn execution, @Nullable String connection) {}
