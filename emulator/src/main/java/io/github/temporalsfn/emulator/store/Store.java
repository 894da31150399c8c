package io.github.temporalsfn.emulator.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All state machines and executions of one emulator, in memory. */
public final class Store {
  private final ConcurrentMap<String, StateMachine> machines = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Execution> executions = new ConcurrentHashMap<>();
  private final AtomicLong sequence = new AtomicLong();
  private final Ends ends = new Ends();
  private final StatusListener listener;

  /** An empty one that nobody listens to. */
  public Store() {
    this((attempt, execution) -> {});
  }

  /** An empty one. */
  public Store(StatusListener listener) {
    this.listener = listener;
  }

  /** The machine that has the ARN after this call: an earlier one, or else the given one. */
  public StateMachine addMachine(StateMachine machine) {
    StateMachine earlier = machines.putIfAbsent(machine.arn(), machine);
    return earlier == null ? machine : earlier;
  }

  /** The machine with this ARN. */
  public Optional<StateMachine> machine(String arn) {
    return Optional.ofNullable(machines.get(arn));
  }

  /** The machines of a region that are not being deleted, by name. */
  public List<StateMachine> machines(String region) {
    return machines.values().stream()
        .filter(machine -> machine.region().equals(region) && !machine.isDeleting())
        .sorted(Comparator.comparing(StateMachine::name))
        .toList();
  }

  /** Forgets a machine with all its executions, unless one of them still runs. */
  public boolean removeUnlessRunning(StateMachine machine) {
    var all = machine.newestBefore(Long.MAX_VALUE);
    if (all.stream().anyMatch(execution -> execution.status() == ExecutionStatus.RUNNING)) {
      return false;
    }
    all.forEach(execution -> executions.remove(execution.arn()));
    machines.remove(machine.arn());
    return true;
  }

  /**
   * The execution that has the ARN after this call: an earlier one, or else a new one.
   *
   * @param target what to start
   * @param begin called once with the new execution before anybody else sees it
   */
  public Execution addExecution(
      Target target,
      String arn,
      String name,
      String input,
      @Nullable String traceHeader,
      Instant startDate,
      Consumer<Execution> begin) {
    return executions.computeIfAbsent(
        arn,
        key -> {
          Execution execution =
              new Execution(
                  target,
                  arn,
                  name,
                  sequence.incrementAndGet(),
                  input,
                  traceHeader,
                  startDate,
                  ends,
                  listener);
          begin.accept(execution);
          target.machine().add(execution);
          return execution;
        });
  }

  /**
   * Forgets all executions, and keeps the machines.
   *
   * @return those that were there
   */
  public List<Execution> removeExecutions() {
    List<Execution> removed = executions();
    removed.forEach(
        execution -> {
          executions.remove(execution.arn());
          execution.stateMachine().remove(execution);
        });
    return removed;
  }

  /** The execution with this ARN. */
  public Optional<Execution> execution(String arn) {
    return Optional.ofNullable(executions.get(arn));
  }

  /** All executions, in the order of their starts. */
  public List<Execution> executions() {
    return executions.values().stream()
        .sorted(Comparator.comparingLong(Execution::sequence))
        .toList();
  }

  /** The latest ends of STANDARD executions, also of such as are forgotten by now. */
  public Ends ends() {
    return ends;
  }

  /** How many executions there are of each status. */
  public Map<ExecutionStatus, Long> count() {
    Map<ExecutionStatus, Long> counts = new EnumMap<>(ExecutionStatus.class);
    for (ExecutionStatus status : ExecutionStatus.values()) {
      counts.put(status, 0L);
    }
    executions.values().forEach(execution -> counts.merge(execution.status(), 1L, Long::sum));
    return counts;
  }
}
