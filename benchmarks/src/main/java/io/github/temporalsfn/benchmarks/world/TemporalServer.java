package io.github.temporalsfn.benchmarks.world;

import io.github.temporalsfn.distribution.local.Port;
import io.github.temporalsfn.distribution.temporal.LocalTemporal;
import io.github.temporalsfn.distribution.temporal.TemporalChoice;
import io.github.temporalsfn.distribution.temporal.TemporalCli;
import io.github.temporalsfn.starter.shell.CommandFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which Temporal a case runs on. Each one that is started is a process of its own.
 *
 * @param name for the report
 * @param lacking why it cannot be started; empty: it can
 * @param starter returns when it answers
 */
public record TemporalServer(
    String name, Optional<String> lacking, Supplier<LocalTemporal> starter) {
  private static final String NONE_ON_PATH =
      "no temporal that runs is on the PATH; --temporal PATH names one";

  /** Temporal's test server. */
  public static TemporalServer inMemory() {
    return new TemporalServer("in memory", Optional.empty(), SeparateTemporal::start);
  }

  /**
   * The CLI of that file, or the one on the PATH.
   *
   * @throws CommandFailure if there is none
   */
  public static TemporalCli requireCli(Optional<Path> file, Map<String, String> variables) {
    return file.map(TemporalCli::at)
        .orElseGet(() -> TemporalCli.onPath(variables))
        .orElseThrow(
            () ->
                CommandFailure.badUsage(
                    file.map(path -> "--temporal: " + path + " is no Temporal CLI that runs")
                        .orElse(NONE_ON_PATH)));
  }

  /** The development server of that CLI. */
  public static TemporalServer dev(Optional<TemporalCli> cli) {
    return cli.map(TemporalServer::dev)
        .orElseGet(
            () ->
                new TemporalServer(
                    "dev server",
                    Optional.of(NONE_ON_PATH),
                    () -> {
                      throw new IllegalStateException("there is no Temporal CLI");
                    }));
  }

  private static TemporalServer dev(TemporalCli cli) {
    TemporalChoice choice = new TemporalChoice(Optional.of(cli), "for a benchmark");
    return new TemporalServer(
        "dev server, CLI " + cli.version(),
        Optional.empty(),
        () -> {
          List<Port> ports =
              Port.requireFree(List.of(new Port(0, "Temporal", ""), new Port(0, "the Web UI", "")));
          return choice.start(ports.get(0).number(), ports.get(1).number());
        });
  }

  /** Starts one that nobody else uses. */
  public LocalTemporal start() {
    return starter.get();
  }
}
