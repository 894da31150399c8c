package io.github.temporalsfn.distribution.temporal;

/** Which Temporal is wanted; the names are what the command line takes. */
public enum TemporalKind {
  /** The CLI's development server where there is a CLI, else the one in memory. */
  auto,
  /** The CLI's development server. */
  cli,
  /** The test server, in this process. */
  memory
}
