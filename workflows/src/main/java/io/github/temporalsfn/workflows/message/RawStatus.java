package io.github.temporalsfn.workflows.message;

import io.temporal.common.converter.RawValue;
import io.temporal.workflow.QueryMethod;

/** The query that every workflow answers. */
public interface RawStatus {
  /** An {@link io.github.temporalsfn.workflows.ExecutionProgress}. */
  @QueryMethod(
      name = "status",
      description = "The execution as far as it is known, and when AWS is asked next.")
  RawValue status();
}
