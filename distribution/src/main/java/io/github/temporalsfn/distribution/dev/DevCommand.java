package io.github.temporalsfn.distribution.dev;

import io.github.temporalsfn.distribution.local.Port;
import io.github.temporalsfn.distribution.local.ServerThreads;
import io.github.temporalsfn.distribution.local.Style;
import io.github.temporalsfn.distribution.temporal.TemporalChoice;
import io.github.temporalsfn.distribution.temporal.TemporalKind;
import io.github.temporalsfn.starter.option.TaskQueueOption;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.worker.StopSignal;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dev}: everything that one needs to try it, until it is told to stop. */
@Command(
    name = "dev",
    sortOptions = false,
    description = {
      "Keeps a Temporal, an emulated Step Functions and a worker running until Ctrl-C, and prints"
          + " commands to paste. Needs no account, and keeps nothing."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:told to stop, and stopped (143 or 130 for a signal)",
      "1:the Temporal server has ended by itself",
      "2:bad usage, or a port is taken",
      "6:Temporal did not start, or cannot be downloaded"
    },
    footerHeading = "%nEnvironment:%n",
    footer = {
      "  TEMPORAL_TASK_QUEUE         default: step-functions",
      "  TEMPORAL_SFN_LOG            error, warn, info (default), debug or trace",
      "  TEMPORAL_SFN_DOWNLOAD_URL   where --download finds the Temporal CLI"
    })
public final class DevCommand implements Callable<Integer> {
  private final Shell shell;

  @Option(
      names = "--temporal",
      paramLabel = "KIND",
      defaultValue = "auto",
      description =
          "cli: `temporal server start-dev`. memory: a smaller one in this process, without Web UI."
              + " auto: cli where there is a CLI, else memory. Default: ${DEFAULT-VALUE}.")
  private TemporalKind kind = TemporalKind.auto;

  @Option(
      names = "--download",
      description =
          "Downloads the latest Temporal CLI from Temporal, keeps it in your cache folder, and uses"
              + " it. From then on it is used where there is none on the PATH.")
  private boolean download;

  @Option(
      names = "--temporal-port",
      paramLabel = "PORT",
      defaultValue = "7233",
      description = "Where Temporal listens; 0: any free port. Default: ${DEFAULT-VALUE}.")
  private int temporalPort;

  @Option(
      names = "--ui-port",
      paramLabel = "PORT",
      defaultValue = "8233",
      description = "Where its Web UI listens; 0: any free port. Default: ${DEFAULT-VALUE}.")
  private int uiPort;

  @Option(
      names = "--emulator-port",
      paramLabel = "PORT",
      defaultValue = Port.EMULATOR_DEFAULT,
      description = "Where Step Functions listens; 0: any free port. Default: ${DEFAULT-VALUE}.")
  private int emulatorPort;

  @Mixin private final TaskQueueOption taskQueue = new TaskQueueOption();

  public DevCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    String queue = taskQueue.taskQueue(shell.variables());
    DevPorts wanted = DevPorts.of(temporalPort, uiPort, emulatorPort);
    if (download) {
      // Nobody waits for a download to hear of a port.
      var unused = wanted.requireFree(true);
    }
    TemporalChoice choice = choice();
    DevPorts ports = wanted.requireFree(choice.cli().isPresent());
    ServerThreads.hush();
    DevText text = new DevText(shell.out(), new Style(shell.outColors()));
    text.begin(choice);
    StopSignal stopSignal = StopSignal.ofProcess();
    try (DevWorld world = new DevWorld(choice, ports, queue)) {
      UsersTemporal users = UsersTemporal.of(shell.variables());
      text.lessons(
          Lessons.all(
              Callers.of(shell.variables(), choice, users, world.temporal().address(), queue)));
      text.ready(world, queue, users);
      Optional<String> accident = new Vigil(stopSignal, world.temporal()).keep();
      text.stopping();
      accident.ifPresent(line -> shell.err().println("error: " + line));
      return accident.isPresent() ? ExitCode.FAULT.code() : ExitCode.SUCCEEDED.code();
    } finally {
      stopSignal.stopped();
    }
  }

  private TemporalChoice choice() {
    if (!download) {
      return TemporalChoice.of(kind, shell.variables());
    }
    if (kind == TemporalKind.memory) {
      throw CommandFailure.badUsage(
          "--download and --temporal memory exclude each other: that Temporal needs no CLI");
    }
    return TemporalChoice.download(shell.variables(), shell.err()::println);
  }
}
