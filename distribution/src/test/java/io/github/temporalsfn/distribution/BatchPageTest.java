package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.CapturedShell;
import io.github.temporalsfn.distribution.world.InMemoryWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/batch.md, run one after the other. */
class BatchPageTest {
  private final InMemoryWorld world = new InMemoryWorld();
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    String orders = world.emulator().createStateMachine("orders", Asl.PASS);
    Files.writeString(folder.resolve("orders.jsonl"), "{\"order\":42}\n{\"order\":43}\n");
    Files.writeString(folder.resolve("mixed.jsonl"), "{\"stateMachineArn\":\"" + orders + "\"}\n");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void allSucceed() throws IOException {
    List<List<String>> commands = MarkdownPage.read("batch.md").commands();

    assertThat(commands).extracting(words -> words.get(1)).contains("batch", "orphans");
    for (List<String> command : commands) {
      run(command);
    }
    assertThat(folder.resolve("results.jsonl")).content().hasLineCount(2);
  }

  private void run(List<String> command) {
    CapturedShell shell = CapturedShell.in(world);

    int exitCode =
        new Main(shell.shell())
            .execute(command.stream().skip(1).map(this::inFolder).toArray(String[]::new));

    assertThat(exitCode).describedAs(command + "\n" + shell.err()).isZero();
  }

  private String inFolder(String word) {
    return word.endsWith(".jsonl") ? folder.resolve(word).toString() : word;
  }
}
