package io.github.temporalsfn.starter.temporal;

/**
 * A workflow to run.
 *
 * @param summary shown by Temporal's Web UI and CLI; tells two jobs of one id apart
 */
public record Job(String workflowType, String workflowId, String summary, Object input) {}
