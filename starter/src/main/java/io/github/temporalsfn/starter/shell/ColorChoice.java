package io.github.temporalsfn.starter.shell;

/** {@code --color}; the names are what the command line takes, the Temporal CLI's. */
public enum ColorChoice {
  /** On terminals, unless {@code NO_COLOR} says otherwise. */
  auto,
  always,
  never
}
