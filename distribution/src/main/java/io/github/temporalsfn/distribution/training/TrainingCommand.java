package io.github.temporalsfn.distribution.training;

import io.github.temporalsfn.activities.thread.DaemonThreads;
import io.github.temporalsfn.distribution.demo.DemoCommand;
import io.github.temporalsfn.distribution.demo.DemoWorld;
import io.github.temporalsfn.distribution.local.Pace;
import io.github.temporalsfn.starter.StarterCommands;
import io.github.temporalsfn.starter.shell.Screen;
import io.github.temporalsfn.starter.shell.Shell;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code train}: the demo, and each client command once, all without output. {@code
 * bin/temporal-sfn} runs it with {@code -XX:ArchiveClassesAtExit}.
 */
@Command(name = "train", hidden = true, description = "Loads the classes that commands use.")
public final class TrainingCommand implements Callable<Integer> {
  private static final long LIMIT_SECONDS = 120;

  @Override
  public Integer call() {
    limit();
    int exitCode = execute(silent(Map.of()), "demo", "--fast");
    try (DemoWorld world = new DemoWorld(Pace.FAST)) {
      Shell shell = silent(Map.of("TEMPORAL_ADDRESS", world.temporalAddress()));
      exitCode +=
          execute(
              shell,
              "run",
              "--workflow-id=training",
              "--state-machine-arn=" + world.stateMachineArn(),
              "--input={\"total\":1,\"deliverySeconds\":0}");
      exitCode += execute(shell, "status", "--workflow-id=training");
      exitCode += execute(shell, "stop", "--workflow-id=training");
      exitCode += execute(shell, "cancel", "--workflow-id=training");
    }
    return exitCode;
  }

  /** A command that somebody has typed waits for this one, and can do without an archive. */
  private static void limit() {
    DaemonThreads.named("training-limit")
        .newThread(
            () -> {
              try {
                TimeUnit.SECONDS.sleep(LIMIT_SECONDS);
                Runtime.getRuntime().halt(1);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            })
        .start();
  }

  private static int execute(Shell shell, String... arguments) {
    CommandLine root = new CommandLine(CommandSpec.create().name("temporal-sfn"));
    root.addSubcommand(new DemoCommand(shell));
    StarterCommands.addTo(root, shell);
    return root.execute(arguments);
  }

  private static Shell silent(Map<String, String> variables) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return new Shell(
        variables,
        InputStream.nullInputStream(),
        nowhere,
        nowhere,
        Screen.of(variables, false, false),
        listener -> () -> {});
  }
}
