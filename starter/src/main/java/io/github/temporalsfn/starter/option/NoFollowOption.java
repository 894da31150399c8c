package io.github.temporalsfn.starter.option;

import picocli.CommandLine.Option;

/** {@code --no-follow}. */
public final class NoFollowOption {
  @Option(
      names = "--no-follow",
      description =
          "Prints workflow id and run id when the workflow is started, and does not wait.")
  private boolean noFollow;

  public boolean noFollow() {
    return noFollow;
  }
}
