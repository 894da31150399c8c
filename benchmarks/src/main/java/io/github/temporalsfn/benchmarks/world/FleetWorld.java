package io.github.temporalsfn.benchmarks.world;

import io.github.temporalsfn.benchmarks.measurement.WrongResultException;
import io.github.temporalsfn.benchmarks.process.ServingProcess;
import io.github.temporalsfn.distribution.temporal.LocalTemporal;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.quotas.Quotas;
import io.github.temporalsfn.emulator.stats.EmulatorStats;
import io.github.temporalsfn.emulator.store.ExecutionEnd;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.RunStateMachineInputBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A Temporal, and a Step Functions with AWS's quotas and a state machine. Beside the runs'
 * executions it may have foreign ones, which never end.
 */
public final class FleetWorld implements AutoCloseable {
  private static final String FOREIGN = "foreign-";
  private static final int WARM_UP = 20;
  private static final long PAUSE_MILLISECONDS = 50;

  private final EventQueue events = new EventQueue();
  private final StepFunctionsEmulator emulator;
  private final LocalTemporal temporal;
  private final TemporalClient client;
  private final Runs runs;
  private final String machine;
  private int foreign;

  /**
   * A world without workers.
   *
   * @param server a new one is started
   * @param listLag how old AWS's lists of executions are
   * @param limit after which nobody waits any more for a run's end
   */
  public FleetWorld(TemporalServer server, Duration listLag, Duration limit) {
    emulator =
        StepFunctionsEmulator.builder()
            .quotas(Quotas.aws())
            .listLag(listLag)
            .events(events)
            .build();
    temporal = server.start();
    client = new TemporalClient(temporal.address());
    runs = new Runs(client.workflows(), limit);
    machine = emulator.createStateMachine("benchmark", TimedMachine.DEFINITION);
  }

  /** The URL of a queue that gets all events of the executions. */
  public String eventQueue() {
    return events.url();
  }

  /** Starts a worker and waits until it polls; the caller closes it. */
  public ServingProcess start(WorkerProgram program) throws InterruptedException {
    ServingProcess worker = program.start(temporal.address(), emulator.endpoint());
    var unused = worker.awaitPrinted(WorkerProgram.STARTED);
    return worker;
  }

  /** Has workers that have just been started do all that they are going to do, uncounted. */
  public void warmUp() throws WrongResultException, InterruptedException {
    Instant now = Instant.now();
    var unused =
        requireResults(
            runs.start(
                WARM_UP,
                number ->
                    RunStateMachineInput.builder(machine)
                        .input(TimedMachine.input(number, now))
                        .build()));
    emulator.reset();
  }

  /** Starts executions of the state machine that are nobody's. */
  public void startForeign(int count) {
    Instant never = Instant.now().plus(Duration.ofDays(30));
    for (int i = 1; i <= count; i++) {
      String input = TimedMachine.input(-i, never).text();
      emulator.startExecution(machine, FOREIGN + i, input);
    }
    foreign += count;
  }

  /**
   * Starts runs; returns when all their executions run.
   *
   * @param named the numbers of those whose executions have names that do not tell whose they are
   * @throws WrongResultException where some have not begun when the first ends
   */
  public List<StartedRun> start(EndSchedule schedule, IntPredicate named)
      throws WrongResultException, InterruptedException {
    int count = schedule.ends().size();
    List<StartedRun> started =
        runs.start(
            count,
            number -> {
              RunStateMachineInputBuilder input =
                  RunStateMachineInput.builder(machine)
                      .input(TimedMachine.input(number, schedule.of(number)));
              return (named.test(number) ? input.name("order-" + number) : input).build();
            });
    requireRunning(count, schedule);
    return started;
  }

  /** The whole histories of runs, in their order. */
  public List<RunHistory> histories(List<StartedRun> started) throws InterruptedException {
    return runs.each(started, run -> RunHistory.of(client.workflows(), run));
  }

  public EmulatorStats stats() {
    return emulator.stats();
  }

  /** The ends of the runs' executions. */
  public List<ExecutionEnd> ends() {
    return emulator.ends();
  }

  private void requireRunning(int count, EndSchedule schedule)
      throws WrongResultException, InterruptedException {
    while (running() < count) {
      if (Instant.now().isAfter(schedule.first())) {
        throw new WrongResultException(
            List.of(
                "when the first execution ended, "
                    + running()
                    + " of "
                    + count
                    + " ran: this machine is too slow for so many"));
      }
      Thread.sleep(PAUSE_MILLISECONDS);
    }
  }

  /** Waits for all runs' ends; complains where one has not the result of its own execution. */
  public List<EndedRun> requireResults(List<StartedRun> started)
      throws WrongResultException, InterruptedException {
    List<EndedRun> ended = runs.ends(started);
    RunCheck.require(ended, emulator.executions().stream().filter(FleetWorld::isOurs).toList());
    return ended;
  }

  private long running() {
    return RunningExecutions.count(emulator) - foreign;
  }

  private static boolean isOurs(ExecutionSnapshot execution) {
    return !execution.name().startsWith(FOREIGN);
  }

  @Override
  public void close() {
    runs.close();
    client.close();
    temporal.close();
    emulator.close();
    events.close();
  }
}
