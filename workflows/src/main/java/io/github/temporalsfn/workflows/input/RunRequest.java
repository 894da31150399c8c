package io.github.temporalsfn.workflows.input;

import org.jspecify.annotations.Nullable;

/**
 * A valid input of {@code RunStateMachine} with its defaults filled in.
 *
 * @param express whether it is an Express workflow; {@code null}: AWS is asked
 */
public record RunRequest(StartRequest start, FollowRequest follow, @Nullable Boolean express) {}
