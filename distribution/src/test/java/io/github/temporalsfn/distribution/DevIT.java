package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.local.Port;
import io.github.temporalsfn.distribution.temporal.FakeTemporalCli;
import io.github.temporalsfn.distribution.temporal.download.DownloadSite;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dev} as a process, without a Temporal CLI or with one that is not real. */
class DevIT {
  private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

  @TempDir Path folder = Path.of("set by JUnit");

  @Test
  void printsCommandsThatWorkWithoutATemporalCli() throws Exception {
    try (Program dev = ready("--temporal=memory")) {
      assertThat(dev.out()).contains("Temporal: in memory").doesNotContain("Web UI  ");
      List<String> commands = PastedCommands.of(dev.out());
      assertThat(commands).allMatch(command -> command.startsWith("temporal-sfn "));
      assertThat(paste(commands.get(0))).contains("\"parcel\": \"P-90210\"");
      assertThat(paste(commands.get(1))).contains("\"workflowId\": \"order-45\"");
      assertThat(paste(commands.get(2))).contains("\"status\": \"RUNNING\"");
      assertThat(paste(commands.get(3))).contains("\"cancelRequested\": true");
    }
  }

  @Test
  void endsOnCtrlCWithEverythingThatListens() throws Exception {
    try (Program dev = ready("--temporal=memory")) {
      List<Integer> ports = ports(dev);
      assertThat(ports).hasSize(2).allMatch(Port::isAnswered);

      dev.signal("INT");

      assertThat(dev.exitCode()).isEqualTo(130);
      assertThat(dev.out()).contains("Stopping");
      assertThat(dev.err()).isEmpty();
      assertThat(ports).noneMatch(Port::isAnswered);
    }
  }

  @Test
  void endsAChildThatDoesNotListenToSigterm() throws Exception {
    FakeTemporalCli.in(folder);
    try (Program dev = ready("--temporal=cli")) {
      assertThat(dev.out()).contains(FakeTemporalCli.VERSION, "Web UI          http://127.0.0.1:");
      List<Integer> ports = ports(dev);
      assertThat(ports).hasSize(3).allMatch(Port::isAnswered);
      List<ProcessHandle> children = dev.children();
      assertThat(children).isNotEmpty();

      dev.signal("TERM");

      assertThat(dev.exitCode()).isEqualTo(143);
      assertThat(children).noneMatch(ProcessHandle::isAlive);
      assertThat(ports).noneMatch(Port::isAnswered);
    }
  }

  @Test
  void tellsThatTheChildHasEndedByItself() throws Exception {
    FakeTemporalCli.in(folder);
    try (Program dev = ready("--temporal=cli")) {
      dev.children().forEach(ProcessHandle::destroyForcibly);

      assertThat(dev.exitCode()).isEqualTo(1);
      assertThat(dev.err())
          .contains("error: temporal server start-dev has ended, exit code 137")
          .contains("serving at 127.0.0.1:");
    }
  }

  @Test
  void downloadsATemporalCliAndPrintsCommandsThatFindIt() throws Exception {
    String script = Files.readString(FakeTemporalCli.in(Files.createTempDirectory(folder, "cli")));
    try (DownloadSite site = new DownloadSite(200, DownloadSite.tarGz(script));
        Program dev = ready(Map.of("TEMPORAL_SFN_DOWNLOAD_URL", site.address()), "--download")) {
      Path program = folder.resolve(".cache/temporal-sfn/temporal");

      assertThat(dev.err())
          .contains("Downloading the Temporal CLI from http://127.0.0.1:")
          .contains("Kept as " + program);
      assertThat(dev.out()).contains(FakeTemporalCli.VERSION);
      assertThat(PastedCommands.of(dev.out()).get(0)).startsWith(program + " workflow execute ");
    }
  }

  @Test
  void namesATakenPortBeforeAnythingStarts() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, Port.loopback());
        Program dev =
            dev(
                Map.of(),
                "--temporal=memory",
                "--temporal-port=0",
                "--emulator-port=" + taken.getLocalPort())) {
      assertThat(dev.exitCode()).isEqualTo(2);
      assertThat(dev.out()).isEmpty();
      assertThat(dev.err())
          .contains("port " + taken.getLocalPort() + " for the Step Functions emulator is taken")
          .contains("--emulator-port")
          .hasLineCount(1);
    }
  }

  private Program ready(String option) throws InterruptedException {
    return ready(Map.of(), option);
  }

  private Program ready(Map<String, String> variables, String option) throws InterruptedException {
    Program dev = dev(variables, option, "--temporal-port=0", "--ui-port=0", "--emulator-port=0");
    Program.await(() -> dev.out().contains("Worker  ") || !dev.isAlive(), "dev is not ready");
    assertThat(dev.isAlive()).describedAs(dev.out() + dev.err()).isTrue();
    return dev;
  }

  private Program dev(Map<String, String> variables, String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "dev";
    System.arraycopy(options, 0, arguments, 1, options.length);
    Map<String, String> all = new HashMap<>(variables);
    all.put("PATH", path());
    all.put("HOME", folder.toString());
    return new Program(all, arguments);
  }

  /** What a shell prints that finds the program as {@code temporal-sfn}. */
  private String paste(String command) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jar = Path.of("target", "temporal-sfn.jar").toAbsolutePath().toString();
    ShellScript.write(
        folder.resolve("temporal-sfn"), "exec '" + java + "' -jar '" + jar + "' \"$@\"\n");
    Path printed = folder.resolve("printed");
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile());
    builder.environment().put("PATH", path());
    int exitCode = builder.start().waitFor();
    String text = Files.readString(printed);
    assertThat(exitCode).describedAs(command + "\n" + text).isZero();
    return text;
  }

  private String path() {
    return folder + ":/usr/bin:/bin";
  }

  /** Of Temporal, of the Web UI if there is one, and of Step Functions. */
  private static List<Integer> ports(Program dev) {
    String summary = dev.out().substring(dev.out().indexOf("Ready"));
    return ADDRESS
        .matcher(summary)
        .results()
        .map(result -> Integer.parseInt(result.group(1)))
        .toList();
  }
}
