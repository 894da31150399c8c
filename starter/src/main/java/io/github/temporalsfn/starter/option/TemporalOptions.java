package io.github.temporalsfn.starter.option;

import picocli.CommandLine.Mixin;

/** What every command takes that has a workflow run: where, for whom, and how to print. */
public final class TemporalOptions {
  @Mixin private final OutputOption output = new OutputOption();
  @Mixin private final TaskQueueOption taskQueue = new TaskQueueOption();
  @Mixin private final ConnectionOptions connection = new ConnectionOptions();

  public OutputFormat format() {
    return output.format();
  }

  public TaskQueueOption taskQueue() {
    return taskQueue;
  }

  public ConnectionOptions connection() {
    return connection;
  }
}
