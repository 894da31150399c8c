package io.github.temporalsfn.workflows.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import org.junit.jupiter.api.Test;

/** A failure's message is one line, whoever has written the words in it. */
class HostileMessageTest {
  private static final ExecutionArn ARN =
      ExecutionArn.parse("arn:aws:states:eu-west-1:123456789012:execution:orders:order-42");
  private static final String FORGED =
      "x\r\n2026-01-01 INFO all is well\u001b[2J\u001b]0;title\u0007\u009b1m\u202egpj.exe\u0000";

  @Test
  void staysOnOneLineAndTellsATerminalNothing() {
    String message = FailureMessage.of(FORGED, failed(), explained());

    assertThat(message).hasLineCount(1).doesNotContainPattern("[\\p{Cc}\u202a-\u202e]");
  }

  /**
   * Every one of the five texts is in the message, so that each of them had to be made harmless.
   */
  @Test
  void hasAllOfTheWords() {
    assertThat(FailureMessage.of(FORGED, failed(), explained()).split("all is well", -1))
        .hasSize(5 + 1);
  }

  @Test
  void ofASummaryIsOneLineToo() {
    assertThat(Text.summary("describe " + FORGED))
        .startsWith("describe x 2026-01-01 INFO all is well\ufffd[2J")
        .doesNotContainPattern("[\\p{Cc}\u202a-\u202e]");
  }

  private static Explanation explained() {
    return Explanation.NONE.of(new FailedState(FORGED, "item 1 of " + FORGED));
  }

  private static ExecutionResult failed() {
    ExecutionDescription description =
        new ExecutionDescription(
            ARN.text(),
            ARN.stateMachineArn(),
            ARN.name(),
            "FAILED",
            "2026-11-29T12:00:00.000Z",
            null,
            null,
            FORGED,
            FORGED,
            0,
            null,
            null,
            null);
    return Results.of(description, FORGED, false);
  }
}
