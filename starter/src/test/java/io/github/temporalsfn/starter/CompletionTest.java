package io.github.temporalsfn.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.starter.StarterWorld.Done;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {
  private Path script = Path.of("");

  @BeforeEach
  void printTheScript(@TempDir Path directory) throws IOException {
    try (StarterWorld world = new StarterWorld()) {
      Done done = world.run("completion");
      assertThat(done.exitCode()).isZero();
      script = Files.writeString(directory.resolve("completion.sh"), done.out());
    }
  }

  @Test
  void isAScriptThatBashUnderstands() throws Exception {
    assertThat(bash("bash -n " + script)).isEmpty();
  }

  @Test
  void completesCommands() throws Exception {
    assertThat(completionsOf("temporal-sfn", "a")).containsExactly("await-execution");
    assertThat(completionsOf("temporal-sfn", ""))
        .contains("run", "start-execution", "get-execution-output", "redrive-execution")
        .contains("status", "stop", "cancel", "help");
  }

  @Test
  void completesOptionsAndTheirValues() throws Exception {
    assertThat(completionsOf("temporal-sfn", "await-execution", "--on-"))
        .containsExactlyInAnyOrder("--on-timeout", "--on-cancel");
    assertThat(completionsOf("temporal-sfn", "run", "--on-cancel", ""))
        .containsExactlyInAnyOrder("STOP", "ABANDON");
    assertThat(completionsOf("temporal-sfn", "status", "--color", "a"))
        .containsExactlyInAnyOrder("auto", "always");
    assertThat(completionsOf("temporal-sfn", "status", "--add")).containsExactly("--address");
  }

  private List<String> completionsOf(String... words) throws Exception {
    // As bash does it: words and cursor in variables, then the function registered for the name;
    // compopt works for bash itself only.
    String answer =
        bash(
            "compopt() { :; }; . "
                + script
                + "; COMP_WORDS=('"
                + String.join("' '", words)
                + "'); COMP_CWORD="
                + (words.length - 1)
                + "; f=$(complete -p temporal-sfn | sed 's/.*-F \\([^ ]*\\).*/\\1/'); $f"
                + " temporal-sfn; printf '%s\\n' \"${COMPREPLY[@]}\"");
    return answer.lines().map(String::strip).filter(word -> !word.isEmpty()).toList();
  }

  private static String bash(String commands) throws Exception {
    Process bash =
        new ProcessBuilder("bash", "--norc", "-c", commands).redirectErrorStream(true).start();
    String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(output).isZero();
    return output;
  }
}
