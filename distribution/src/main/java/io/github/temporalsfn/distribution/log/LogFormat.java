package io.github.temporalsfn.distribution.log;

/** How a record of the log is written; the names are what users write. */
public enum LogFormat {
  /** A line for people; of a failure also its stack trace, on lines of its own. */
  text,
  /** One JSON object on one line. */
  json
}
