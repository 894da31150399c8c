package io.github.temporalsfn.worker.nexus;

import io.github.temporalsfn.workflows.nexus.StepFunctions;
import io.nexusrpc.Operation;
import io.nexusrpc.Service;
import io.temporal.common.converter.RawValue;

/**
 * {@link StepFunctions} as its implementation sees it: payloads raw, so that what the caller has
 * written is what the workflow reads, whatever the worker's data converter makes of JSON.
 */
@Service(name = StepFunctions.NAME)
public interface RawStepFunctions {
  @Operation(name = "run")
  RawValue run(RawValue input);

  @Operation(name = "start")
  RawValue start(RawValue input);

  @Operation(name = "await")
  RawValue await(RawValue input);
}
