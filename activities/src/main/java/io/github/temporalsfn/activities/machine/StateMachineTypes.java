package io.github.temporalsfn.activities.machine;

import io.github.temporalsfn.activities.call.Arguments;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.StateMachineDescription;
import io.github.temporalsfn.workflows.activity.StateMachineQuery;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.temporal.activity.ActivityInfo;
import io.temporal.failure.ApplicationFailure;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;

/**
 * The types of state machines. A state machine keeps its type, so AWS is asked once for each
 * connection and ARN.
 */
public final class StateMachineTypes {
  private static final int MAXIMUM_SIZE = 10_000;

  private static final Logger log = LoggerFactory.getLogger(StateMachineTypes.class);

  private record Key(@Nullable String connection, String stateMachineArn) {
    static Key of(AwsCall call) {
      return new Key(call.connection().connection(), call.arn());
    }
  }

  private final AwsCalls calls;
  private final SharedAnswers<Key, String> types = new SharedAnswers<>(MAXIMUM_SIZE);
  private final Refusals<Key> refusals;

  public StateMachineTypes(AwsCalls calls, InstantSource clock) {
    this.calls = calls;
    this.refusals = new Refusals<>(MAXIMUM_SIZE, clock);
  }

  /**
   * What AWS tells, or has told. The status changes, so it is there only where AWS has been asked
   * for this answer.
   */
  public StateMachineDescription describe(
      @Nullable StateMachineQuery given, ActivityInfo activity) {
    Arguments arguments = new Arguments(AwsAction.DescribeStateMachine.name());
    StateMachineQuery query = arguments.record(given);
    StateMachineArn arn = arguments.stateMachineArn(query.stateMachineArn());
    AtomicReference<@Nullable String> status = new AtomicReference<>();
    String type = type(AwsCall.reading(arn, query.choice(), activity), status);
    return new StateMachineDescription(arn.text(), arn.name(), type, status.get());
  }

  /**
   * Whether to treat a state machine as an Express workflow, before it is started. One that AWS
   * tells nothing about is taken for a Standard workflow: the start itself then says what is wrong.
   *
   * @throws ApplicationFailure where AWS does not answer; then the start would not be answered
   *     either
   */
  public boolean isExpress(
      StateMachineArn arn, ConnectionChoice connection, ActivityInfo activity) {
    AwsCall call = AwsCall.readingBeforeWrite(arn, connection, activity);
    if (refusals.contain(Key.of(call))) {
      return false;
    }
    try {
      return type(call, new AtomicReference<>()).equals(StateMachineQuestion.EXPRESS);
    } catch (ApplicationFailure failure) {
      FailureType type = FailureType.of(failure.getType()).orElseThrow(() -> failure);
      switch (type) {
        case AccessDenied -> remember(call);
        // A version or an alias may be startable, or the other way round.
        case StateMachineDoesNotExist, StateMachineDeleting, InvalidRequest -> {}
        default -> throw failure;
      }
      return false;
    }
  }

  /** Remembers that a start has shown it to be an Express workflow. */
  public void learnExpress(StateMachineArn arn, ConnectionChoice connection) {
    Key key = new Key(connection.connection(), arn.text());
    types.learn(key, StateMachineQuestion.EXPRESS);
    refusals.remove(key);
  }

  /** Asks again the next time: one that was deleted may have been created with another type. */
  public void forget(StateMachineArn arn, ConnectionChoice connection) {
    types.forget(new Key(connection.connection(), arn.text()));
  }

  private String type(AwsCall call, AtomicReference<@Nullable String> status) {
    // Whoever waits for another one's question translates its error for his own activity.
    String type =
        calls.<String>makeShared(
            call,
            (sfn, limits, sending) ->
                types.get(
                    Key.of(call),
                    call.timeout().limit(),
                    sending.apply(
                        () -> {
                          DescribeStateMachineResponse answer =
                              StateMachineQuestion.ask(sfn, call.arn(), limits);
                          status.set(answer.statusAsString());
                          return StateMachineQuestion.type(answer);
                        })));
    if (StateMachineQuestion.isDeleting(status.get())) {
      types.forget(Key.of(call));
    }
    return type;
  }

  private void remember(AwsCall call) {
    if (refusals.add(Key.of(call))) {
      log.atInfo()
          .addKeyValue("stateMachineArn", call.arn())
          .addKeyValue("missingIamAction", call.action().iamAction())
          .log("DescribeStateMachine is denied; taken for a Standard workflow");
    }
  }
}
