package io.github.temporalsfn.emulator.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at.
 *
 * @param operation the API action
 * @param stateMachine the name of the state machine that it is about, if any
 * @param answer the true answer of a DescribeExecution, unless it is an error
 */
record Request(String operation, @Nullable String stateMachine, @Nullable ObjectNode answer) {}
