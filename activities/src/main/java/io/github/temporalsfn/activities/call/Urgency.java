package io.github.temporalsfn.activities.call;

/** Which calls go first where the request rate is short. */
public enum Urgency {
  /** Somebody waits for what it changes or decides: starts, stops, redrives, reads beside them. */
  URGENT,
  /** It can as well be asked later: polls, histories. */
  ROUTINE
}
