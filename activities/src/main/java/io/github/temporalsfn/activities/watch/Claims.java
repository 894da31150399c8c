package io.github.temporalsfn.activities.watch;

import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.execution.ExecutionName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs of other workers that say which execution they wait for, until a list shows that execution
 * running. A claim alone is no reason to watch: its execution may not have been started yet. Safe
 * for threads.
 */
final class Claims {
  /** What no list has shown for so long has ended before one could, or is not listed here. */
  static final Duration KEPT = Duration.ofMinutes(10);

  /** Of a worker. Runs beyond these ask for themselves. */
  static final int MOST = 200_000;

  private final InstantSource clock;
  private final int most;
  // By the execution's ARN; two workflows may wait for the same execution.
  private final Map<String, List<Claim>> byExecution = new HashMap<>();
  private int size;
  private Instant lastAdded = Instant.MIN;

  Claims(InstantSource clock, int most) {
    this.clock = clock;
    this.most = most;
  }

  private record Claim(String workflowId, Instant since) {}

  /** A run says what it waits for. */
  synchronized void add(OpenRun run) {
    ExecutionArn execution = run.execution();
    if (ExecutionName.workflowId(execution.name()).filter(run.workflowId()::equals).isPresent()) {
      return; // the name says it
    }
    List<Claim> claims = new ArrayList<>(byExecution.getOrDefault(execution.text(), List.of()));
    boolean isNew = !claims.removeIf(claim -> claim.workflowId.equals(run.workflowId()));
    if (isNew && size >= most) {
      return;
    }
    lastAdded = clock.instant();
    claims.add(new Claim(run.workflowId(), lastAdded));
    byExecution.put(execution.text(), List.copyOf(claims));
    size += isNew ? 1 : 0;
  }

  /** Whether one was added then or later. */
  synchronized boolean isAddedSince(Instant time) {
    return !lastAdded.isBefore(time);
  }

  /** The ids of the workflows that wait for an execution; they claim it no more. */
  synchronized List<String> take(String executionArn) {
    List<Claim> taken = byExecution.remove(executionArn);
    if (taken == null) {
      return List.of();
    }
    size -= taken.size();
    return taken.stream().filter(this::isFresh).map(Claim::workflowId).toList();
  }

  /** Drops those that have waited too long for their execution. */
  synchronized void dropOld() {
    byExecution.replaceAll((execution, claims) -> claims.stream().filter(this::isFresh).toList());
    byExecution.values().removeIf(List::isEmpty);
    size = byExecution.values().stream().mapToInt(List::size).sum();
  }

  /** The ids of all workflows that claim an execution. */
  synchronized Set<String> workflowIds() {
    Set<String> workflowIds = new HashSet<>();
    byExecution.values().forEach(all -> all.forEach(claim -> workflowIds.add(claim.workflowId)));
    return workflowIds;
  }

  private boolean isFresh(Claim claim) {
    return claim.since.plus(KEPT).isAfter(clock.instant());
  }
}
