package io.github.temporalsfn.emulator.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BuiltInScriptsTest {
  private final TaskScripts scripts = BuiltInScripts.builder().build();

  @Test
  void echoes() {
    assertThat(run("echo", "{\"n\":1.10}")).isEqualTo(TaskResult.succeed("{\"n\":1.10}"));
  }

  @Test
  void failsAsItIsTold() {
    assertThat(run("fail", "{\"error\":\"E\",\"cause\":\"why\"}"))
        .isEqualTo(TaskResult.fail("E", "why"));
    assertThat(run("fail", "{}")).isEqualTo(TaskResult.fail(null, null));
  }

  @Test
  void sleepsAsLongAsItIsTold() {
    String input = "{\"seconds\":1.5}";
    assertThat(run("sleep", input))
        .isEqualTo(TaskResult.after(Duration.ofMillis(1500), TaskResult.succeed(input)));
  }

  @Test
  void failsAFewTimesAndThenSucceeds() {
    String input = "{\"id\":\"a\",\"failures\":2,\"error\":\"E\"}";
    TaskResult failure = TaskResult.fail("E", null);
    assertThat(run("flaky", input)).isEqualTo(failure);
    assertThat(run("flaky", input.replace("\"a\"", "\"b\""))).isEqualTo(failure);
    assertThat(run("flaky", input)).isEqualTo(failure);
    assertThat(run("flaky", input)).isEqualTo(TaskResult.succeed(input));
    assertThat(run("flaky", input)).isEqualTo(failure);
  }

  @Test
  void makesRoomForOthers() {
    TaskScripts more =
        BuiltInScripts.builder().on("mine", input -> TaskResult.succeed("1")).build();
    assertThat(more.run("arn:aws:lambda:us-east-1:1:function:mine", "{}"))
        .isEqualTo(TaskResult.succeed("1"));
  }

  private TaskResult run(String name, String input) {
    return scripts.run("arn:aws:lambda:us-east-1:123456789012:function:" + name, input);
  }
}
