package io.github.temporalsfn.starter.option;

import picocli.CommandLine.Option;

/** {@code --no-follow}. */
public final class NoFollowOption {
  @Option(
      names = "--no-follow",
      description = "Prints workflow id and run id as soon as the workflow is started.")
  private boolean noFollow;

  public boolean noFollow() {
    return noFollow;
  }
}
