package io.github.temporalsfn.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.starter.fake.FakeWorkflow;
import io.github.temporalsfn.starter.fake.FreePort;
import io.github.temporalsfn.starter.shell.Screen;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.workflows.batch.RunStateMachineBatchImpl;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;
import io.temporal.testserver.TestServer.PortBoundTestServer;
import io.temporal.worker.WorkerFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** A Temporal server in memory, a worker with {@link FakeWorkflow}, and a shell to type into. */
final class StarterWorld implements AutoCloseable {
  static final String ARN = "arn:aws:states:us-east-1:123456789012:stateMachine:";

  /** Where a worker of an earlier version is. */
  static final String OLD_TASK_QUEUE = "old";

  final Map<String, String> variables = new HashMap<>();
  final List<Runnable> interruptListeners = new CopyOnWriteArrayList<>();
  final WorkflowClient client;
  private final PortBoundTestServer server;
  private final WorkflowServiceStubs stubs;
  private final WorkerFactory workers;
  private String standardInput = "";
  private boolean terminal;

  StarterWorld() {
    int port = freePort();
    server = TestServer.createPortBoundServer(port, true);
    stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget("127.0.0.1:" + port).build());
    client = WorkflowClient.newInstance(stubs);
    workers = WorkerFactory.newInstance(client);
    workers
        .newWorker("step-functions")
        .registerWorkflowImplementationTypes(
            FakeWorkflow.Run.class,
            FakeWorkflow.Start.class,
            FakeWorkflow.Await.class,
            FakeWorkflow.Redrive.class,
            FakeWorkflow.Output.class,
            RunStateMachineBatchImpl.class);
    workers
        .newWorker(OLD_TASK_QUEUE)
        .registerWorkflowImplementationTypes(FakeWorkflow.OldRun.class);
    workers.start();
    variables.put("TEMPORAL_ADDRESS", "127.0.0.1:" + port);
    variables.put("HOME", "/nowhere");
  }

  static String execution(String machine, String name) {
    return "arn:aws:states:us-east-1:123456789012:execution:" + machine + ":" + name;
  }

  static int freePort() {
    return FreePort.find();
  }

  StarterWorld typing(String input) {
    standardInput = input;
    return this;
  }

  StarterWorld onTerminal() {
    terminal = true;
    return this;
  }

  /** What a command left behind. */
  record Done(int exitCode, String out, String err) {}

  /** Runs a line of words that hold no blanks. */
  Done run(String line) {
    return run(line.split(" "));
  }

  Done run(String... arguments) {
    return start(arguments).get();
  }

  /** A command that has not been run yet; what it has printed can be read while it runs. */
  Typed start(String... arguments) {
    return new Typed(List.of(arguments));
  }

  final class Typed {
    private final List<String> arguments;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private volatile String errBeforeOut = "";
    private final ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int offset, int length) {
            if (size() == 0) {
              errBeforeOut = err();
            }
            super.write(bytes, offset, length);
          }
        };

    private Typed(List<String> arguments) {
      this.arguments = arguments;
    }

    Done get() {
      Shell shell =
          new Shell(
              variables,
              new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
              new PrintStream(out, true, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8),
              Screen.of(variables, false, terminal),
              listener -> {
                interruptListeners.add(listener);
                return () -> interruptListeners.remove(listener);
              });
      CommandLine root =
          new CommandLine(
              CommandLine.Model.CommandSpec.create()
                  .name("temporal-sfn")
                  .mixinStandardHelpOptions(true));
      StarterCommands.addTo(root, shell);
      int exitCode = root.execute(CliArguments.commandFirst(arguments.toArray(String[]::new)));
      return new Done(exitCode, out(), err());
    }

    /** Waits until that text stands on standard error. */
    void awaitErr(String text) throws InterruptedException {
      Instant deadline = Instant.now().plus(Duration.ofSeconds(10));
      while (!err().contains(text)) {
        assertThat(Instant.now()).as("waiting for %s in: %s", text, err()).isBefore(deadline);
        Thread.sleep(20);
      }
    }

    /** The id of the workflow that was started. */
    String workflowId() {
      return err().replaceAll("(?s)started workflow (\\S+), run .*", "$1");
    }

    String out() {
      return out.toString(StandardCharsets.UTF_8);
    }

    /** What stood on a terminal that shows both when the first result was printed. */
    String errBeforeOut() {
      return errBeforeOut;
    }

    String err() {
      return err.toString(StandardCharsets.UTF_8);
    }
  }

  Done runMachine(String machine, String... more) {
    List<String> arguments = new ArrayList<>(List.of("run", "--state-machine-arn", ARN + machine));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  void stopWorker() {
    workers.shutdownNow();
    workers.awaitTermination(5, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    stopWorker();
    stubs.shutdownNow();
    server.close();
  }
}
