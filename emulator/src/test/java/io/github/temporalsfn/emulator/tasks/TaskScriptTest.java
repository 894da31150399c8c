package io.github.temporalsfn.emulator.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskScriptTest {
  @Test
  void givesItsResultsInTurnAndTheLastOneForEver() throws Exception {
    TaskResult fail = TaskResult.fail("A", null);
    TaskResult late = TaskResult.never();
    TaskResult succeed = TaskResult.succeed("1");
    TaskScript script = TaskScript.inTurn(fail, late, succeed);
    assertThat(script.run("{}")).isSameAs(fail);
    assertThat(script.run("{}")).isSameAs(late);
    assertThat(script.run("{}")).isSameAs(succeed);
    assertThat(script.run("{}")).isSameAs(succeed);
    assertThat(TaskScript.inTurn(fail).run("{}")).isSameAs(fail);
  }
}
