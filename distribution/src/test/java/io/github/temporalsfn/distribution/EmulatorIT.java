package io.github.temporalsfn.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.local.Port;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code emulator} as a process. */
class EmulatorIT {
  @Test
  void printsWhatAShellMustExportToReachIt() throws Exception {
    try (Program emulator = started("--region=eu-west-1")) {
      String endpoint = inShell(emulator.out(), "echo $AWS_ENDPOINT_URL_SFN");

      assertThat(emulator.out()).startsWith("export ").hasLineCount(1);
      assertThat(endpoint).startsWith("http://127.0.0.1:");
      assertThat(inShell(emulator.out(), "echo $AWS_REGION $AWS_ACCESS_KEY_ID"))
          .isEqualTo("eu-west-1 dummy");
      assertThat(StepFunctionsCall.of(URI.create(endpoint), "ListStateMachines", "{}"))
          .isEqualTo("{\"stateMachines\":[]}");
    }
  }

  @Test
  void createsStateMachinesInTheAccountAndRegionItWasGiven() throws Exception {
    try (Program emulator = started("--region=eu-west-1", "--account-id=210987654321")) {
      String endpoint = inShell(emulator.out(), "echo $AWS_ENDPOINT_URL_SFN");

      assertThat(
              StepFunctionsCall.of(
                  URI.create(endpoint),
                  "CreateStateMachine",
                  """
                  {"name": "echo", "roleArn": "arn:aws:iam::210987654321:role/any", "definition":
                  "{\\"StartAt\\":\\"S\\",\\"States\\":{\\"S\\":{\\"Type\\":\\"Succeed\\"}}}"}
                  """))
          .contains("arn:aws:states:eu-west-1:210987654321:stateMachine:echo");
    }
  }

  @Test
  void createsTheStateMachinesOfFolders() throws Exception {
    try (Program emulator =
        started(
            "--region=eu-west-1",
            "--state-machines=../deploy/compose/state-machines",
            "--state-machines=../examples/state-machines")) {
      URI endpoint = URI.create(inShell(emulator.out(), "echo $AWS_ENDPOINT_URL_SFN"));

      assertThat(StepFunctionsCall.of(endpoint, "ListStateMachines", "{}"))
          .contains("arn:aws:states:eu-west-1:123456789012:stateMachine:orders\"")
          .contains("arn:aws:states:eu-west-1:123456789012:stateMachine:order-processing\"");
    }
  }

  @Test
  void namesTheFileThatIsNoStateMachine(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("broken.asl.json"), "{\"StartAt\":\"Nowhere\",\"States\":{}}");

    try (Program emulator = emulator("--port=0", "--state-machines=" + folder)) {
      assertThat(emulator.exitCode()).isEqualTo(2);
      assertThat(emulator.out()).isEmpty();
      assertThat(emulator.err())
          .contains(folder.resolve("broken.asl.json") + ": InvalidDefinition");
    }
  }

  @Test
  void refusesAFolderWithoutStateMachines(@TempDir Path folder) throws Exception {
    try (Program empty = emulator("--port=0", "--state-machines=" + folder);
        Program missing = emulator("--port=0", "--state-machines=" + folder.resolve("none"))) {
      assertThat(empty.exitCode()).isEqualTo(2);
      assertThat(empty.err()).contains(folder + " has no file *.asl.json");
      assertThat(missing.exitCode()).isEqualTo(2);
      assertThat(missing.err()).contains("none cannot be read as a folder");
    }
  }

  @Test
  void throttlesAsAwsWhereItIsTold() throws Exception {
    try (Program emulator = started("--quotas=aws-small")) {
      URI endpoint = URI.create(inShell(emulator.out(), "echo $AWS_ENDPOINT_URL_SFN"));
      // 100 at once and 2 more a second; in large regions it would be 200 at once.
      int calls = 1;
      HttpResponse<String> answer = StepFunctionsCall.send(endpoint, "ListExecutions", "{}");
      while (answer.body().contains("#ValidationException") && calls < 200) {
        answer = StepFunctionsCall.send(endpoint, "ListExecutions", "{}");
        calls++;
      }

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .isEqualTo(
              "{\"__type\":\"com.amazon.coral.availability#ThrottlingException\","
                  + "\"message\":\"Rate exceeded\"}");
      assertThat(calls).isGreaterThan(100);
    }
  }

  @Test
  void refusesQuotasThatItDoesNotKnow() throws Exception {
    try (Program emulator = emulator("--port=0", "--quotas=azure")) {
      assertThat(emulator.exitCode()).isEqualTo(2);
      assertThat(emulator.err()).contains("--quotas", "'azure' is none of aws, aws-small, none");
    }
  }

  @Test
  void endsOnSigterm() throws Exception {
    try (Program emulator = started()) {
      int port = URI.create(inShell(emulator.out(), "echo $AWS_ENDPOINT_URL_SFN")).getPort();

      emulator.signal("TERM");

      assertThat(emulator.exitCode()).isEqualTo(143);
      assertThat(Port.isAnswered(port)).isFalse();
    }
  }

  @Test
  void namesATakenPort() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, Port.loopback());
        Program emulator = emulator("--port=" + taken.getLocalPort())) {
      assertThat(emulator.exitCode()).isEqualTo(2);
      assertThat(emulator.out()).isEmpty();
      assertThat(emulator.err())
          .contains("port " + taken.getLocalPort() + " for the emulator is taken", "--port")
          .hasLineCount(1);
    }
  }

  @Test
  void refusesAnAccountThatIsNone() throws Exception {
    try (Program emulator = emulator("--port=0", "--account-id=mine")) {
      assertThat(emulator.exitCode()).isEqualTo(2);
      assertThat(emulator.err()).contains("--account-id must be 12 digits");
    }
  }

  private static Program started(String... options) throws InterruptedException {
    String[] all = new String[options.length + 1];
    all[0] = "--port=0";
    System.arraycopy(options, 0, all, 1, options.length);
    Program emulator = emulator(all);
    Program.await(() -> emulator.out().endsWith("\n"), "the emulator printed nothing");
    return emulator;
  }

  private static Program emulator(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "emulator";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return new Program(Map.of(), arguments);
  }

  private static String inShell(String export, String command)
      throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("sh", "-c", export + command).redirectErrorStream(true).start();
    String printed = new String(shell.getInputStream().readAllBytes(), UTF_8);
    assertThat(shell.waitFor()).isZero();
    return printed.strip();
  }
}
