package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.local.Port;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything that {@code dev} prints to paste, pasted. */
@Tag("real-parts")
class DevCommandsIT {
  private static final String OUTPUT = "\"parcel\":\"P-90210\"";
  private static final String INDENTED_OUTPUT = "\"parcel\": \"P-90210\"";

  /** What each command is to leave behind, in their order. */
  private static final List<Expected> EXPECTED =
      List.of(
          new Expected("--type RunStateMachine", 0, OUTPUT),
          new Expected(
              "--type RunStateMachine",
              1,
              "order-43 FAILED in state ChargeCard: Payment.Declined: card expired"),
          new Expected("--type StartExecution", 0, ":order-processing:order-51\""),
          new Expected("--type AwaitExecution", 0, OUTPUT),
          new Expected("--type GetExecutionOutput", 0, OUTPUT),
          new Expected("workflow start", 0, "order-44"),
          new Expected("workflow query", 0, "\"status\":\"RUNNING\""),
          new Expected("workflow signal", 0, "Signal workflow succeeded"),
          new Expected("workflow update execute", 0, "runningStates"),
          new Expected("workflow cancel", 0, "Canceled workflow"),
          new Expected("temporal-sfn run --workflow-id", 0, INDENTED_OUTPUT),
          new Expected("temporal-sfn run --no-follow", 0, "\"workflowId\": \"order-45\""),
          new Expected("temporal-sfn status", 0, "\"status\": \"RUNNING\""),
          new Expected("temporal-sfn cancel", 0, "\"cancelRequested\": true"),
          new Expected("temporal-sfn run --no-follow", 0, "\"workflowId\": \"order-47\""),
          new Expected("temporal-sfn status --refresh", 0, "\"runningStates\": ["),
          new Expected("temporal-sfn stop", 0, "order-47 was stopped: ABORTED (arn:aws:states:"),
          new Expected("temporal-sfn run --workflow-id", 3, "Payment.Declined: card blocked"),
          new Expected("temporal-sfn redrive-execution", 0, "\"redriveCount\": 1"),
          new Expected("temporal-sfn start-execution", 0, ":order-processing:order-52"),
          new Expected("temporal-sfn await-execution", 0, INDENTED_OUTPUT),
          new Expected("temporal-sfn get-execution-output", 0, INDENTED_OUTPUT));

  /**
   * @param command what is in it
   * @param printed what is in what it prints
   */
  private record Expected(String command, int exitCode, String printed) {}

  @Test
  void worksAsPrintedAndASecondTime() {
    try (RealDev dev = new RealDev(RealPart.program("temporal.cli"))) {
      List<String> failures = new ArrayList<>(pasteAll(dev));
      failures.addAll(pasteAll(dev));

      assertThat(failures).isEmpty();
    }
  }

  @Test
  void showsTheWebUi() throws Exception {
    try (RealDev dev = new RealDev(RealPart.program("temporal.cli"))) {
      URI webUi = URI.create("http://127.0.0.1:" + dev.ports().get(1));

      HttpResponse<String> page = get(webUi);

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("content-type").orElse("")).startsWith("text/html");
    }
  }

  @Test
  void leavesNothingBehindOnCtrlC() {
    try (RealDev dev = new RealDev(RealPart.program("temporal.cli"))) {
      List<ProcessHandle> processes = dev.process().processes();
      List<Integer> ports = dev.ports();
      assertThat(processes).hasSizeGreaterThan(1);
      assertThat(ports).hasSize(3).allMatch(Port::isAnswered);

      int exitCode = dev.process().interrupt();

      assertThat(exitCode).isEqualTo(130);
      assertThat(processes).noneMatch(ProcessHandle::isAlive);
      assertThat(ports).noneMatch(Port::isAnswered);
    }
  }

  /** Returns what was not as expected. */
  private static List<String> pasteAll(RealDev dev) {
    List<String> commands = dev.commands();
    assertThat(commands).hasSameSizeAs(EXPECTED);
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      Expected expected = EXPECTED.get(i);
      assertThat(commands.get(i)).contains(expected.command());
      TemporalCli.Result result = dev.paste(commands.get(i));
      String printed = result.out() + result.err();
      if (result.exitCode() != expected.exitCode() || !printed.contains(expected.printed())) {
        failures.add(commands.get(i) + "\n  expected " + expected + "\n  was " + result);
      }
    }
    return failures;
  }

  private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
