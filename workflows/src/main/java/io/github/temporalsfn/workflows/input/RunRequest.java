package io.github.temporalsfn.workflows.input;

/** A valid input of {@code RunStateMachine} with its defaults filled in. */
public record RunRequest(StartRequest start, FollowRequest follow) {}
