package io.github.temporalsfn.workflows.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ExecutionNameTest {
  private static final String RUN = "0f8fad5b-d9cb-469f-a165-70867728950e";

  @Property
  void isAlwaysLegal(@ForAll @StringLength(max = 1000) String workflowId, @ForAll String run) {
    assertThat(ExecutionName.derive(workflowId, run)).matches("[0-9A-Za-z_-]{1,80}");
  }

  @Property
  void isTheSameForTheSameRun(@ForAll String workflowId, @ForAll String run) {
    assertThat(ExecutionName.derive(workflowId, run))
        .isEqualTo(ExecutionName.derive(workflowId, run));
  }

  @Property
  void differsBetweenRuns(@ForAll String workflowId, @ForAll String one, @ForAll String other) {
    Assume.that(!one.equals(other));

    assertThat(ExecutionName.derive(workflowId, one))
        .isNotEqualTo(ExecutionName.derive(workflowId, other));
  }

  @Property
  void leadsBackToALegalWorkflowId(
      @ForAll
          @CharRange(from = 'a', to = 'z')
          @CharRange(from = 'A', to = 'Z')
          @CharRange(from = '0', to = '9')
          @Chars({'-', '_'})
          @StringLength(min = 1, max = 60)
          String workflowId) {
    assertThat(ExecutionName.workflowId(ExecutionName.derive(workflowId, RUN)))
        .contains(workflowId);
  }

  @Property
  void doesNotReadSomebodyElsesName(@ForAll @StringLength(max = 80) String name) {
    assertThat(ExecutionName.workflowId(name)).isEmpty();
  }

  @Test
  void doesNotReadANameWhoseCheckIsWrong() {
    String name = ExecutionName.derive("order-42", RUN);
    String changed = "p" + name.substring(1);

    assertThat(ExecutionName.workflowId(changed)).isEmpty();
  }

  @Test
  void doesNotReadAnIdThatWasShortened() {
    assertThat(ExecutionName.workflowId(ExecutionName.derive("x".repeat(61), RUN))).isEmpty();
    assertThat(ExecutionName.workflowId(ExecutionName.derive("a b", RUN))).isEmpty();
  }

  @Test
  void neverChanges() {
    assertThat(ExecutionName.derive("order-42", RUN)).isEqualTo("order-42_rdj06io9bu1v4026gfv");
    assertThat(ExecutionName.derive("order 42", RUN))
        .isEqualTo("order-42_hebggjaip0gud4fr8sohkeagfilco8ld1");
  }

  /** Chinese, Arabic, emoji, combining marks, the right-to-left override: every character. */
  @Test
  void givesEveryCharacterOfUnicodeANameOfItsOwn() {
    Set<String> names = new HashSet<>(3_000_000);
    int ids = 0;
    for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
      // Not on their own: no UTF-8 has them, and so no workflow id.
      if (!Character.isDefined(character) || Character.getType(character) == Character.SURROGATE) {
        continue;
      }
      ids++;
      String name = ExecutionName.derive("e" + Character.toString(character), RUN);
      if (name.length() > 80 || !name.chars().allMatch(ExecutionNameTest::isLegal)) {
        throw new AssertionError("U+%04X has the name %s".formatted(character, name));
      }
      names.add(name);
    }

    assertThat(names).hasSize(ids).hasSizeGreaterThan(200_000);
  }

  private static boolean isLegal(int c) {
    return "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-".indexOf(c) >= 0;
  }

  /** Short and long ids, legal ones and others, each with several runs: a million and more. */
  @Test
  void givesAMillionRunsAMillionNames() {
    String[] shapes = {"order-%d", "order %d", "заказ-%d", "🛒%d", "%d" + "x".repeat(990), "%d/é"};
    int ids = 1_020_000 / shapes.length / 2;
    Set<String> names = new HashSet<>(4_000_000);
    for (int id = 0; id < ids; id++) {
      for (String shape : shapes) {
        String workflowId = shape.formatted(id);
        names.add(ExecutionName.derive(workflowId, RUN));
        names.add(ExecutionName.derive(workflowId, RUN + id));
      }
    }

    assertThat(names).hasSize(1_020_000);
  }
}
