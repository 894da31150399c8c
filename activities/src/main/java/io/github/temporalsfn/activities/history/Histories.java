package io.github.temporalsfn.activities.history;

import io.github.temporalsfn.activities.call.Arguments;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.workflows.activity.ExecutionHistory;
import io.github.temporalsfn.workflows.activity.HistoryEvent;
import io.github.temporalsfn.workflows.activity.HistoryQuery;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.temporal.activity.ActivityInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;

/** Reads pages of executions' histories. */
public final class Histories {
  private static final Logger log = LoggerFactory.getLogger(Histories.class);

  private final AwsCalls calls;

  public Histories(AwsCalls calls) {
    this.calls = calls;
  }

  public ExecutionHistory page(@Nullable HistoryQuery given, ActivityInfo activity) {
    Arguments arguments = new Arguments(AwsAction.GetExecutionHistory.name());
    HistoryQuery query = arguments.record(given);
    ExecutionArn arn = arguments.executionArn(query.executionArn());
    GetExecutionHistoryResponse answer =
        calls.make(
            AwsCall.reading(AwsAction.GetExecutionHistory, arn, query.choice(), activity),
            (sfn, limits) ->
                sfn.getExecutionHistory(
                    history ->
                        history
                            .executionArn(arn.text())
                            .maxResults(query.maxResults())
                            .reverseOrder(query.reverseOrder())
                            .includeExecutionData(query.includeExecutionData())
                            .nextToken(query.nextToken())
                            .overrideConfiguration(limits)));
    EventPage page = EventPage.of(answer.events().stream().map(EventDetails::read).toList());
    List<HistoryEvent> events = new ArrayList<>(EventSelection.of(page, query.selection()));
    if (query.reverseOrder()) {
      Collections.reverse(events);
    }
    log.atDebug()
        .addKeyValue("executionArn", arn.text())
        .addKeyValue("events", answer.events().size())
        .log("GetExecutionHistory");
    return new ExecutionHistory(events, answer.nextToken());
  }
}
