package io.github.temporalsfn.emulator.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TaskScriptsTest {
  private static final String CHARGE_CARD =
      "arn:aws:lambda:us-east-1:123456789012:function:ChargeCard";

  @Test
  void findsAScriptByTheWholeArnOrByItsEnd() {
    TaskScripts scripts =
        TaskScripts.builder()
            .on(CHARGE_CARD, input -> TaskResult.succeed("\"by ARN\""))
            .on("Ship", input -> TaskResult.succeed("\"by name\""))
            .on("sqs:sendMessage", input -> TaskResult.succeed("\"by service\""))
            .build();
    assertThat(scripts.run(CHARGE_CARD, "{}")).isEqualTo(TaskResult.succeed("\"by ARN\""));
    assertThat(scripts.run("arn:aws:lambda:r:1:function:Ship", "{}"))
        .isEqualTo(TaskResult.succeed("\"by name\""));
    assertThat(scripts.run("arn:aws:states:::sqs:sendMessage", "{}"))
        .isEqualTo(TaskResult.succeed("\"by service\""));
  }

  @Test
  void prefersTheWholeArnThenTheLongestEnd() {
    TaskScripts scripts =
        TaskScripts.builder()
            .on("ChargeCard", input -> TaskResult.succeed("1"))
            .on("function:ChargeCard", input -> TaskResult.succeed("2"))
            .on(CHARGE_CARD, input -> TaskResult.succeed("3"))
            .build();
    assertThat(scripts.run(CHARGE_CARD, "{}")).isEqualTo(TaskResult.succeed("3"));
    assertThat(scripts.run("arn:aws:lambda:r:2:function:ChargeCard", "{}"))
        .isEqualTo(TaskResult.succeed("2"));
  }

  @Test
  void doesNotTakeTheEndOfANameForTheName() {
    TaskScripts scripts =
        TaskScripts.builder().on("Card", input -> TaskResult.succeed("1")).build();
    assertThat(scripts.run(CHARGE_CARD, "{}")).isInstanceOf(TaskResult.Fail.class);
  }

  @Test
  void failsWhereThereIsNoScript() {
    assertThat(TaskScripts.none().run(CHARGE_CARD, "{}"))
        .isEqualTo(
            TaskResult.fail(
                "States.TaskFailed",
                "No script is registered with the emulator for the resource " + CHARGE_CARD));
  }

  @Test
  void handsTheInputOver() {
    TaskScripts scripts = TaskScripts.builder().on("Echo", TaskResult::succeed).build();
    assertThat(scripts.run("arn:aws:lambda:r:1:function:Echo", "{\"a\":1.10}"))
        .isEqualTo(TaskResult.succeed("{\"a\":1.10}"));
  }

  @Test
  void failsAsALambdaFunctionThatThrows() {
    TaskScripts scripts =
        TaskScripts.builder()
            .on(
                "Broken",
                input -> {
                  throw new IllegalStateException("no \"money\"");
                })
            .build();
    assertThat(scripts.run("arn:aws:lambda:r:1:function:Broken", "{}"))
        .isEqualTo(
            TaskResult.fail(
                "IllegalStateException",
                "{\"errorMessage\":\"no \\\"money\\\"\",\"errorType\":\"IllegalStateException\"}"));
  }

  @Test
  void refusesAnOutputThatIsNotJson() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TaskResult.succeed("done"))
        .withMessageStartingWith("a task's output must be JSON: Unrecognized token 'done'");
  }
}
