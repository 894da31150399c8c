package io.github.temporalsfn.workflows.activity;

/** Whether an IAM action may be used. */
public enum Permission {
  /** AWS took a request for the action, or refused it for another reason than its identity. */
  GRANTED,
  /** AWS refused it for its identity. */
  MISSING,
  /** AWS did not answer, or not in a way that tells. */
  UNKNOWN
}
