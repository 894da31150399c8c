/** Tells of executions as EventBridge does: Step Functions Execution Status Change. */
@NullMarked
package io.github.temporalsfn.emulator.events;

import org.jspecify.annotations.NullMarked;
