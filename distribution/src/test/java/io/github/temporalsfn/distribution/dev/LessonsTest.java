package io.github.temporalsfn.distribution.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonsTest {
  @Test
  void showEveryWorkflowAndEveryCommandWhereThereIsACli() {
    String all = String.join("\n", commands(callers(Optional.of("temporal"), "")));

    assertThat(all)
        .contains("--type RunStateMachine", "--type StartExecution", "--type AwaitExecution")
        .contains("--type GetExecutionOutput", "workflow query", "workflow signal")
        .contains("workflow cancel", "bin/temporal-sfn run", "bin/temporal-sfn status")
        .contains("bin/temporal-sfn cancel", "bin/temporal-sfn start-execution")
        .contains("bin/temporal-sfn await-execution", "bin/temporal-sfn get-execution-output")
        .contains("bin/temporal-sfn stop", "bin/temporal-sfn redrive-execution")
        .contains("bin/temporal-sfn status --refresh", "workflow update execute");
  }

  @Test
  void needNoCliWhereThereIsNone() {
    assertThat(commands(callers(Optional.empty(), "")))
        .isNotEmpty()
        .allMatch(command -> command.startsWith("bin/temporal-sfn "));
  }

  @Test
  void leadToAnotherAddressInEveryCommand() {
    String connection = " --address 127.0.0.1:7333";

    assertThat(commands(callers(Optional.of("temporal"), connection)))
        .allMatch(command -> command.contains(connection + " ") || command.endsWith(connection));
  }

  @Test
  void haveTitlesThatDoNoHarmAtAPromptWithoutComments() {
    assertThat(Lessons.all(callers(Optional.of("temporal"), "")))
        .extracting(Lesson::title)
        .allMatch(title -> title.matches("[A-Za-z:, ]+"));
  }

  @Test
  void areWholeCommandsForAShell() throws Exception {
    for (String command : commands(callers(Optional.of("'/My Files/temporal'"), ""))) {
      assertThat(isComplete(command)).describedAs(command).isTrue();
    }
  }

  private static boolean isComplete(String command) throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-n", "-c", command).inheritIO().start().waitFor() == 0;
  }

  private static List<String> commands(Callers callers) {
    return Lessons.all(callers).stream().flatMap(lesson -> lesson.commands().stream()).toList();
  }

  private static Callers callers(Optional<String> temporal, String connection) {
    return new Callers(temporal, "bin/temporal-sfn", connection, "step-functions");
  }
}
