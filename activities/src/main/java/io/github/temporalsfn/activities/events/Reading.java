package io.github.temporalsfn.activities.events;

import io.github.temporalsfn.activities.watch.StatusChange;

/** What a message turns out to be. */
sealed interface Reading {
  /** News of an execution. */
  record Change(StatusChange change) implements Reading {}

  /** Something else. */
  record Refused(Poison poison) implements Reading {}
}
