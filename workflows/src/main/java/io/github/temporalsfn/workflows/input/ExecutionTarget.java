package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.arn.ExecutionArn;

/**
 * An execution that exists, or so the caller says.
 *
 * @param connection the worker's, and what is overridden of it
 */
public record ExecutionTarget(ExecutionArn execution, ConnectionChoice connection) {}
