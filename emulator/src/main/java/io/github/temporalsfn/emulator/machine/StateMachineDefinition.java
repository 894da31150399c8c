package io.github.temporalsfn.emulator.machine;

import io.github.temporalsfn.emulator.states.StateGraph;
import org.jspecify.annotations.Nullable;

/**
 * A checked definition.
 *
 * @param graph the states
 * @param timeoutSeconds the time limit of an execution, if there is one
 */
public record StateMachineDefinition(StateGraph graph, @Nullable Integer timeoutSeconds) {}
