package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.CapturedShell;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of the commands only those are set up that may be meant; nobody notices. */
class MainTest {
  private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z][a-z-]+)  ");

  private final CapturedShell shell = new CapturedShell(Map.of());

  @Test
  void listsAllCommands() {
    assertThat(commands())
        .containsExactlyInAnyOrder(
            "demo",
            "dev",
            "worker",
            "check",
            "orphans",
            "emulator",
            "import-airflow",
            "run",
            "start-execution",
            "await-execution",
            "get-execution-output",
            "redrive-execution",
            "status",
            "stop",
            "cancel",
            "batch",
            "completion",
            "help");
  }

  @Test
  void listsThemAlikeHoweverItIsAsked() {
    assertThat(run("--help")).isZero();
    CapturedShell other = new CapturedShell(Map.of());
    assertThat(new Main(other.shell()).execute("help")).isZero();

    assertThat(shell.out()).isEqualTo(other.out());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void hasEachCommandByItsName(String name) {
    assertThat(run(name, "--help")).as(shell.err()).isZero();
    assertThat(shell.out()).contains("Usage: temporal-sfn " + name);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void showsTheHelpOfEachCommand(String name) {
    assertThat(run("help", name)).as(shell.err()).isZero();
    assertThat(shell.out()).contains("Usage: temporal-sfn " + name);
  }

  @Test
  void refusesWhatIsNoCommand() {
    assertThat(run("statsu")).isEqualTo(2);
    assertThat(shell.err()).contains("'statsu'", "hint: temporal-sfn --help");
  }

  @Test
  void tellsItsVersion() {
    assertThat(run("--version")).isZero();
    assertThat(shell.out()).startsWith("temporal-sfn ");
  }

  static List<String> commands() {
    CapturedShell shell = new CapturedShell(Map.of());
    int exitCode = new Main(shell.shell()).execute("--help");
    assertThat(exitCode).isZero();
    String list = shell.out().substring(shell.out().indexOf("Commands:"));
    Stream<String> names = COMMAND.matcher(list).results().map(match -> match.group(1));
    return names.filter(name -> !name.equals("temporal-sfn")).toList();
  }

  private int run(String... arguments) {
    return new Main(shell.shell()).execute(arguments);
  }
}
