package io.github.temporalsfn.activities.connection;

import io.github.temporalsfn.activities.budget.Permission;
import io.github.temporalsfn.activities.budget.RequestBudget;
import io.github.temporalsfn.activities.budget.Subject;
import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.error.AwsErrorTranslation;
import io.github.temporalsfn.activities.error.Throttling;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;

/** Takes tokens of the request budget for calls, and tells it what AWS says to them. */
final class Tokens {
  // Longer waits are the workflow's, which holds no slot of the worker meanwhile.
  private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

  // Each time a workflow comes back costs it six events of history; its token is kept.
  private static final Duration SHORTEST_PUT_OFF = Duration.ofMillis(500);
  private static final Duration AFTER_THROTTLING = Duration.ofSeconds(1);

  private static final int SERVER_ERRORS = 500;

  private final RequestBudget budget;

  Tokens(RequestBudget budget) {
    this.budget = budget;
  }

  /**
   * Sends what a call sends.
   *
   * @throws io.temporal.failure.ApplicationFailure where there is no token
   */
  <T> T orFail(AwsCall call, Supplier<T> sending) {
    Subject subject = subject(call);
    if (take(subject, call) instanceof Permission.PutOff later) {
      throw AwsErrorTranslation.putOff(call, later.retryAfter());
    }
    return reported(subject, sending);
  }

  /** Sends what a call sends, unless there is no token, or AWS throttles it. */
  <T> CallOutcome<T> orPutOff(AwsCall call, Supplier<T> sending) {
    Subject subject = subject(call);
    if (take(subject, call) instanceof Permission.PutOff later) {
      return putOff(later);
    }
    try {
      return new CallOutcome.Answered<>(reported(subject, sending));
    } catch (RuntimeException e) {
      if (!Throttling.isIn(e)) {
        throw e;
      }
      Permission again = budget.reserve(subject, call.urgency(), holder(call));
      return again instanceof Permission.PutOff later
          ? putOff(later)
          : new CallOutcome.PutOff<>(AFTER_THROTTLING);
    }
  }

  private static <T> CallOutcome<T> putOff(Permission.PutOff later) {
    boolean isSoon = later.retryAfter().compareTo(SHORTEST_PUT_OFF) < 0;
    return new CallOutcome.PutOff<>(isSoon ? SHORTEST_PUT_OFF : later.retryAfter());
  }

  private static String holder(AwsCall call) {
    return RequestBudget.holder(call.arn(), call.caller().id());
  }

  private Permission take(Subject subject, AwsCall call) {
    // Several workflows may ask about one execution, and many start one state machine.
    String holder = holder(call);
    Permission permission = budget.take(subject, call.urgency(), holder);
    // A workflow's task waits for a local activity.
    if (call.caller().isLocal()
        || !(permission instanceof Permission.PutOff later)
        || later.retryAfter().compareTo(LONGEST_WAIT) > 0) {
      return permission;
    }
    await(later.retryAfter());
    return budget.take(subject, call.urgency(), holder);
  }

  private <T> T reported(Subject subject, Supplier<T> sending) {
    try {
      T answer = sending.get();
      budget.answered(subject);
      return answer;
    } catch (RuntimeException e) {
      if (Throttling.isIn(e)) {
        budget.throttled(subject);
      } else if (e instanceof AwsServiceException answer && answer.statusCode() < SERVER_ERRORS) {
        budget.refused(subject);
      } else {
        budget.failed(subject);
      }
      throw e;
    }
  }

  private static Subject subject(AwsCall call) {
    return new Subject(call.account(), call.region(), call.action());
  }

  private static void await(Duration time) {
    try {
      Thread.sleep(time.toMillis() + 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("interrupted while it waited for its turn");
    }
  }
}
