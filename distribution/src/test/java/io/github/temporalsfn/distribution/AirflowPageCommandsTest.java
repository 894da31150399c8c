package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.CapturedShell;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.InMemoryWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/airflow.md, run one after the other where there is what they speak of. */
class AirflowPageCommandsTest {
  private static final String PROGRAM = "bin/temporal-sfn";
  private static final String CLI = "temporal";

  private final InMemoryWorld world = new InMemoryWorld();
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void prepare() {
    String orders = world.emulator().createStateMachine("orders", Asl.PASS);
    String invoices = world.emulator().createStateMachine("invoices", Asl.FLAKY);
    world.emulator().startExecution(orders, "orders-2026-11-25", "{}");
    world.emulator().startExecution(invoices, "invoice-5", "{}");
    world.emulator().startExecution(invoices, "invoice-6", "{}");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void allSucceed() throws IOException {
    List<List<String>> commands = MarkdownPage.read("airflow.md").commands();

    assertThat(commands).hasSizeGreaterThan(10);
    for (List<String> command : commands) {
      switch (command.get(0)) {
        case PROGRAM -> run(command);
        case CLI -> start(command);
        default -> export(command);
      }
    }
  }

  /** {@code temporal}, of which only what it sends matters. */
  private void start(List<String> command) {
    String input =
        option("--input", command).replaceAll("(poke_interval|waiter_delay)\":10", "$1\":1");

    ClientRun run = world.start(option("--type", command), input);

    assertThat(run.result()).isNotEmpty();
    assertThat(option("--task-queue", command)).isEqualTo(InMemoryWorld.TASK_QUEUE);
    assertThat(command).contains("--workflow-id");
  }

  private void run(List<String> command) {
    CapturedShell shell =
        new CapturedShell(Map.of("TEMPORAL_ADDRESS", world.temporalAddress(), "HOME", "/nowhere"));

    int exitCode =
        new Main(shell.shell())
            .execute(command.stream().skip(1).map(this::inFolder).toArray(String[]::new));

    assertThat(exitCode).describedAs(command + "\n" + shell.err()).isZero();
  }

  /** {@code airflow connections export}, into the file that is named last. */
  private void export(List<String> command) throws IOException {
    assertThat(command).startsWith("airflow", "connections", "export");
    Files.writeString(
        folder.resolve(command.get(command.size() - 1)),
        "{\"aws_default\":{\"conn_type\":\"aws\",\"login\":\"AKIA\",\"password\":\"secret\"}}");
  }

  private String inFolder(String word) {
    return word.startsWith("connections.") ? folder.resolve(word).toString() : word;
  }

  private static String option(String name, List<String> command) {
    assertThat(command).contains(name);
    return command.get(command.indexOf(name) + 1);
  }
}
