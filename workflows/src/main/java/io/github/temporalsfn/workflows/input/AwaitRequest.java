package io.github.temporalsfn.workflows.input;

/** A valid input of {@code AwaitExecution} with its defaults filled in. */
public record AwaitRequest(ExecutionTarget target, FollowRequest follow) {}
