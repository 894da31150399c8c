package io.github.temporalsfn.starter.follow;

import io.github.temporalsfn.workflows.json.JsonDocument;

/** What came of an update that was sent to a run. */
public sealed interface UpdateAnswer {
  /** The workflow has done what it was asked for. */
  record Done(JsonDocument result) implements UpdateAnswer {}

  /** The workflow has not, says why, and goes on. */
  record Refused(Outcome.Failed failure) implements UpdateAnswer {}

  /** The workflow closed meanwhile: how it ended is the answer. */
  record RunClosed() implements UpdateAnswer {}
}
