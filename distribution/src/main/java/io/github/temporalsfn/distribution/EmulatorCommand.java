package io.github.temporalsfn.distribution;

import io.github.temporalsfn.distribution.local.OrderTasks;
import io.github.temporalsfn.distribution.local.Pace;
import io.github.temporalsfn.distribution.local.Port;
import io.github.temporalsfn.distribution.local.QuotasConverter;
import io.github.temporalsfn.distribution.local.SqsEventSink;
import io.github.temporalsfn.distribution.local.StateMachineFolder;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.quotas.Quotas;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.worker.StopSignal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code emulator}: a Step Functions endpoint, until it is told to stop. */
@Command(
    name = "emulator",
    sortOptions = false,
    description = {
      "Emulates AWS Step Functions on 127.0.0.1, in memory, until it is told to stop.",
      "Prints one line to standard output: what a shell must export for AWS CLI and SDKs."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:told to stop, and stopped (143 or 130 for a signal)",
      "2:bad usage, or the port is taken"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  temporal-sfn emulator",
      "  temporal-sfn emulator --quotas aws",
      "  temporal-sfn emulator --state-machines examples/state-machines",
      "  temporal-sfn emulator --port 0 >endpoint.sh & sleep 2; . ./endpoint.sh"
    })
final class EmulatorCommand implements Callable<Integer> {
  private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,32}");
  private static final Pattern ACCOUNT_ID = Pattern.compile("[0-9]{12}");

  private final Shell shell;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = Port.EMULATOR_DEFAULT,
      description = "Where to listen; 0: any free port. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      defaultValue = "us-east-1",
      description = "The region of requests without a signature. Default: ${DEFAULT-VALUE}.")
  private String region = "";

  @Option(
      names = "--account-id",
      paramLabel = "ID",
      defaultValue = "123456789012",
      description = "The account in the ARNs of state machines. Default: ${DEFAULT-VALUE}.")
  private String accountId = "";

  @Option(
      names = "--quotas",
      paramLabel = "QUOTAS",
      defaultValue = "none",
      converter = QuotasConverter.class,
      description =
          "How often API actions may be called before they are throttled. aws: AWS's defaults in"
              + " us-east-1, us-west-2 and eu-west-1. aws-small: those in all other regions. none:"
              + " as often as you like. Default: ${DEFAULT-VALUE}.")
  private Quotas quotas = Quotas.none();

  @Option(
      names = "--list-lag",
      paramLabel = "TIME",
      defaultValue = "PT0S",
      description =
          "How far lists of executions are behind, as AWS's are now and then, such as PT3S."
              + " Default: ${DEFAULT-VALUE}.")
  private Duration listLag = Duration.ZERO;

  @Option(
      names = "--events-queue-url",
      paramLabel = "URL",
      description =
          "Sends an event for every change of an execution's status into this queue, as EventBridge"
              + " does for AWS. The queue is one of a local SQS, such as moto's or ElasticMQ's."
              + " Default: no events.")
  private Optional<String> eventsQueueUrl = Optional.empty();

  @Option(
      names = "--state-machines",
      paramLabel = "FOLDER",
      description =
          "Creates a state machine of each file NAME.asl.json in this folder. May be repeated."
              + " Default: none; create them as in AWS.")
  private List<Path> stateMachines = List.of();

  EmulatorCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws InterruptedException {
    require(REGION, region, "--region must be one of AWS's, such as us-east-1");
    require(ACCOUNT_ID, accountId, "--account-id must be 12 digits");
    if (listLag.isNegative()) {
      throw CommandFailure.badUsage("--list-lag must not be negative");
    }
    Port free = Port.requireFree(List.of(new Port(port, "the emulator", "--port"))).get(0);
    StepFunctionsEmulator.Builder options =
        StepFunctionsEmulator.builder()
            .port(free.number())
            .region(region)
            .accountId(accountId)
            .quotas(quotas)
            .listLag(listLag)
            .tasks(new OrderTasks(Pace.READING).scripts());
    Optional<SqsEventSink> events = eventsQueueUrl.map(SqsEventSink::new);
    events.ifPresent(options::events);
    StopSignal stopSignal = StopSignal.ofProcess();
    try (StepFunctionsEmulator emulator = options.build()) {
      stateMachines.forEach(
          path -> new StateMachineFolder(path, "--state-machines").createAll(emulator));
      shell.err().println("Step Functions, emulated in memory, until Ctrl-C. In another terminal:");
      shell
          .out()
          .println(
              "export AWS_ENDPOINT_URL_SFN="
                  + emulator.endpoint()
                  + " AWS_REGION="
                  + region
                  + " AWS_ACCESS_KEY_ID=dummy AWS_SECRET_ACCESS_KEY=dummy");
      shell.out().flush();
      stopSignal.await();
      return ExitCode.SUCCEEDED.code();
    } finally {
      events.ifPresent(SqsEventSink::close);
      stopSignal.stopped();
    }
  }

  private static void require(Pattern pattern, String value, String rule) {
    if (!pattern.matcher(value).matches()) {
      throw CommandFailure.badUsage(rule + ", it is \"" + value + "\"");
    }
  }
}
