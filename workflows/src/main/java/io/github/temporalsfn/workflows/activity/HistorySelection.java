package io.github.temporalsfn.workflows.activity;

/**
 * Which of a page's events are answered, so that a history of thousands stays out of Temporal's.
 */
public enum HistorySelection {
  /** Every event. */
  ALL,
  /**
   * The newest event, and the ones that led to it, back to one that names a state; with the
   * failures of a Map state's items that hang on them.
   */
  CAUSES,
  /** The events by which states were entered that have not been left: one for each state. */
  OPEN_STATES
}
