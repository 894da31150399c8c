package io.github.temporalsfn.distribution.temporal;

import io.github.temporalsfn.distribution.temporal.download.CliDownload;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.temporal.serviceclient.Version;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Which Temporal it is, and why.
 *
 * @param cli whose development server it is; empty: the one in memory
 * @param reason why this one, in a few words
 */
public record TemporalChoice(Optional<TemporalCli> cli, String reason) {
  private static final String INSTALLATION = "https://docs.temporal.io/cli";

  /**
   * Chooses from what this machine has.
   *
   * @throws CommandFailure if a CLI is wanted and there is none
   */
  public static TemporalChoice of(TemporalKind kind, Map<String, String> variables) {
    return of(
        kind,
        () -> TemporalCli.onPath(variables),
        () -> TemporalCli.at(new CliDownload(variables).program()));
  }

  /**
   * The CLI that is downloaded, now unless it has been before.
   *
   * @param say takes lines on what happens
   * @throws CommandFailure if there was none and none can be had
   */
  public static TemporalChoice download(Map<String, String> variables, Consumer<String> say) {
    CliDownload download = new CliDownload(variables);
    Optional<TemporalCli> present = TemporalCli.at(download.program());
    if (present.isEmpty()) {
      download.fetch(program -> TemporalCli.at(program).isPresent(), say);
      present = TemporalCli.at(download.program());
    }
    return ofDownloaded(present.orElseThrow());
  }

  /**
   * Chooses.
   *
   * @param onPath looks for the CLI that a shell would find
   * @param downloaded looks for the CLI that was downloaded before
   * @throws CommandFailure if a CLI is wanted and there is none
   */
  static TemporalChoice of(
      TemporalKind kind,
      Supplier<Optional<TemporalCli>> onPath,
      Supplier<Optional<TemporalCli>> downloaded) {
    if (kind == TemporalKind.memory) {
      return new TemporalChoice(Optional.empty(), "as --temporal memory asks for");
    }
    Optional<TemporalCli> cli = onPath.get();
    if (cli.isPresent()) {
      return new TemporalChoice(cli, "the temporal on the PATH");
    }
    cli = downloaded.get();
    if (cli.isPresent()) {
      return ofDownloaded(cli.get());
    }
    if (kind == TemporalKind.cli) {
      throw CommandFailure.badUsage(
          "--temporal cli: no temporal that runs is on the PATH; install it ("
              + INSTALLATION
              + "), or give --download");
    }
    return new TemporalChoice(Optional.empty(), "since no temporal that runs is on the PATH");
  }

  private static TemporalChoice ofDownloaded(TemporalCli cli) {
    return new TemporalChoice(
        Optional.of(cli), "downloaded; without that file, --download fetches the latest");
  }

  /** Starts it, and returns when it answers. */
  public LocalTemporal start(int port, int uiPort) {
    return cli.isPresent()
        ? DevServer.start(cli.get(), port, uiPort, Optional.empty())
        : new InMemoryTemporal(port);
  }

  /** What it is, in a line. */
  public String description() {
    return cli.map(found -> "temporal server start-dev, CLI " + found.version())
            .orElse("in memory, test server " + Version.LIBRARY_VERSION)
        + ": "
        + reason
        + cli.map(found -> " (" + found.program() + ")").orElse("");
  }

  /** What this one lacks, and how to get one that has it, in a line; empty if nothing. */
  public Optional<String> limits() {
    return cli.isPresent()
        ? Optional.empty()
        : Optional.of(
            "No Web UI, no schedules, no temporal workflow list. To have them: "
                + INSTALLATION
                + ", or --download");
  }
}
