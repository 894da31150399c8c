package io.github.temporalsfn.workflows;

/** What a start does when AWS has an execution of the given name already. */
public enum OnExistingExecution {
  /** Attach if the input is the same and it runs, or started no earlier than 5 minutes before. */
  ATTACH,
  /** Attach if the input is the same, however old the execution is. */
  ATTACH_ANY,
  /** Fail with {@link FailureType#ExecutionAlreadyExists}. */
  FAIL
}
