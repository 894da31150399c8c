package io.github.temporalsfn.starter.option;

import picocli.CommandLine.Option;

/** {@code --output}. */
public final class OutputOption {
  /** The option's name, for handlers that look it up in whatever command failed. */
  public static final String NAME = "--output";

  @Option(
      names = {"-o", NAME},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text: the result as indented JSON, a failure as a line on standard error. "
              + "json, jsonl: either as one line of JSON on standard output. "
              + "none: no result. Default: text.")
  private OutputFormat format = OutputFormat.text;

  public OutputFormat format() {
    return format;
  }
}
