package io.github.temporalsfn.starter.option;

/** How results and failures are printed; the names are what the command line takes. */
public enum OutputFormat {
  /** Indented JSON on standard output; a failure is a line on standard error. */
  text,
  /** One line of JSON on standard output, for a failure too. */
  json,
  /** The Temporal CLI's name for JSON of one line each. */
  jsonl,
  /** Nothing on standard output; a failure is a line on standard error. */
  none;

  /** Whether results and failures are one line of JSON. */
  public boolean isJson() {
    return this == json || this == jsonl;
  }
}
