package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.Execution;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.StateMachineType;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.store.Target;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the executions of a state machine, newest first. */
final class ListExecutions implements ImmediateOperation {
  private static final int MAX_TOKEN = 3096;
  // In the order in which AWS's validator names them.
  private static final List<String> STATUSES =
      List.of("SUCCEEDED", "TIMED_OUT", "PENDING_REDRIVE", "ABORTED", "FAILED", "RUNNING");

  private final Lookup lookup;
  private final Scheduler scheduler;

  private final Duration lag;

  /**
   * Prepares to list.
   *
   * @param lag how old the lists are: AWS's are eventually consistent
   */
  ListExecutions(Store store, Scheduler scheduler, Duration lag) {
    this.lookup = new Lookup(store);
    this.scheduler = scheduler;
    this.lag = lag;
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String arn = parameters.optional("stateMachineArn", 1, ResourceArn.MAX_LENGTH);
    String mapRun = parameters.optional("mapRunArn", 1, 2000);
    String status = parameters.choice("statusFilter", STATUSES);
    String redrive = parameters.choice("redriveFilter", List.of("REDRIVEN", "NOT_REDRIVEN"));
    int maxResults = parameters.maxResults();
    String token = parameters.optional("nextToken", 1, MAX_TOKEN);
    parameters.check();
    if ((arn == null) == (mapRun == null)) {
      throw ApiException.validation("Exactly one of stateMachineArn and mapRunArn is required");
    }
    if (arn == null) {
      ResourceArn.mapRun(String.valueOf(mapRun));
      // There are no Distributed Map states here, and so no map runs.
      throw ApiException.resourceNotFound();
    }
    if (redrive != null) {
      throw ApiException.validation(
          "RedriveFilter cannot be applied to ListExecutions call with StateMachine ARN");
    }
    if ("PENDING_REDRIVE".equals(status)) {
      throw ApiException.validation("The status PENDING_REDRIVE needs a mapRunArn");
    }
    Target target = lookup.target(ResourceArn.stateMachine(arn), () -> 0);
    if (target.machine().type() == StateMachineType.EXPRESS) {
      throw ApiException.typeNotSupported();
    }
    String scope = call.operation() + arn + status;
    String position = PageToken.position(token, scope, scheduler.now());
    long before = position == null ? Long.MAX_VALUE : Long.parseLong(position);
    return page(target, before, status, maxResults, scope);
  }

  private ObjectNode page(
      Target target, long before, @Nullable String status, int maxResults, String scope) {
    ObjectNode response = Responses.object();
    ArrayNode items = response.putArray("executions");
    long last = before;
    for (Execution execution : target.machine().newestBefore(before)) {
      ExecutionSnapshot snapshot = asOf(scheduler.now().minus(lag), execution.snapshot());
      if (snapshot == null
          || !isOf(target, snapshot)
          || (status != null && !status.equals(snapshot.status().name()))) {
        continue;
      }
      if (items.size() == maxResults) {
        response.put(
            "nextToken", new PageToken(scope, Long.toString(last), scheduler.now()).encode());
        break;
      }
      last = execution.sequence();
      addItem(items, snapshot);
    }
    return response;
  }

  /** An execution as it was then; {@code null} where there was none yet. */
  private static @Nullable ExecutionSnapshot asOf(Instant then, ExecutionSnapshot snapshot) {
    if (snapshot.startDate().isAfter(then)) {
      return null;
    }
    boolean hadEnded = snapshot.stopDate() == null || !snapshot.stopDate().isAfter(then);
    return hadEnded ? snapshot : snapshot.beforeItsEnd();
  }

  /** An alias's executions are those that it started; a version's, also those through aliases. */
  private static boolean isOf(Target target, ExecutionSnapshot snapshot) {
    if (target.aliasArn() != null) {
      return target.aliasArn().equals(snapshot.stateMachineAliasArn());
    }
    return target.versionArn() == null
        || target.versionArn().equals(snapshot.stateMachineVersionArn());
  }

  private static void addItem(ArrayNode items, ExecutionSnapshot snapshot) {
    ObjectNode item = items.addObject();
    item.put("executionArn", snapshot.executionArn());
    item.put("stateMachineArn", snapshot.stateMachineArn());
    Responses.put(item, "stateMachineVersionArn", snapshot.stateMachineVersionArn());
    Responses.put(item, "stateMachineAliasArn", snapshot.stateMachineAliasArn());
    item.put("name", snapshot.name());
    item.put("status", snapshot.status().name());
    Responses.put(item, "startDate", snapshot.startDate());
    Responses.put(item, "stopDate", snapshot.stopDate());
    Responses.putRedrives(item, snapshot);
  }
}
