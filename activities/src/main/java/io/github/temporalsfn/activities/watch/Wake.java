package io.github.temporalsfn.activities.watch;

/** What became of the news of an execution. */
public enum Wake {
  /** A workflow was signalled. */
  SIGNALLED,
  /** The workflow that would wait is over or never was. */
  NOBODY_WAITS,
  /** It cannot be told here whose execution it is; another worker may know. */
  UNKNOWN
}
