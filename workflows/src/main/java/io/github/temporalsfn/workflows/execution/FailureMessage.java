package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.json.JsonKind;
import org.jspecify.annotations.Nullable;

/**
 * Tells in one line why an execution failed. It stands alone: the Temporal CLI prints nothing else.
 *
 * <p>{@code order-42 FAILED in state ChargeCard: Payment.Declined: card expired (arn:…; https://…)}
 */
public final class FailureMessage {
  private static final int LONGEST_CAUSE = 500;

  private FailureMessage() {}

  /**
   * The message for an execution that ended FAILED, TIMED_OUT or ABORTED.
   *
   * @param subject what the user calls it: the name given, or the workflow's id
   */
  public static String of(String subject, ExecutionResult result) {
    return of(subject, result, Explanation.NONE);
  }

  static String of(String subject, ExecutionResult result, Explanation why) {
    StringBuilder message =
        new StringBuilder(Text.line(subject)).append(' ').append(result.status());
    if (result.failedState() != null) {
      message.append(" in state ").append(Text.line(result.failedState()));
    }
    if (why.item() != null) {
      message.append(" (").append(Text.line(why.item())).append(')');
    }
    if (result.error() != null && !result.error().isEmpty()) {
      message.append(": ").append(Text.line(result.error()));
    }
    String cause = causeText(result.cause());
    if (!cause.isEmpty()) {
      message.append(": ").append(cause);
    }
    if (result.redriveCount() > 0) {
      message.append("; redriven ").append(times(result.redriveCount()));
    }
    if (why.whyNotRedriven() != null) {
      message.append("; not redriven: ").append(Text.line(why.whyNotRedriven(), LONGEST_CAUSE));
    }
    if (why.whyNoState() != null) {
      message.append("; failed state unknown: ").append(Text.line(why.whyNoState(), LONGEST_CAUSE));
    }
    return message.append(' ').append(where(result)).toString();
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }

  /** The message for an execution that has no output yet, to somebody who does not wait for one. */
  public static String notOver(ExecutionResult result) {
    return result.name()
        + " is "
        + result.status()
        + " and has no output yet; use AwaitExecution "
        + where(result);
  }

  /** The places to look at, in parentheses. */
  public static String where(ExecutionResult result) {
    return "(" + result.executionArn() + "; " + result.consoleUrl() + ")";
  }

  private static String causeText(@Nullable JsonDocument cause) {
    if (cause == null) {
      return "";
    }
    return Text.line(
        switch (cause.kind()) {
          case STRING -> cause.asString();
          case OBJECT -> errorMessage(cause);
          default -> cause.text();
        },
        LONGEST_CAUSE);
  }

  /** AWS Lambda's failures are objects whose errorMessage is for people. */
  private static String errorMessage(JsonDocument cause) {
    return cause
        .field("errorMessage")
        .filter(message -> message.kind() == JsonKind.STRING)
        .map(JsonDocument::asString)
        .orElse(cause.text());
  }
}
