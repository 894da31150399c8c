package io.github.temporalsfn.emulator;

import com.sun.net.httpserver.HttpHandler;
import io.github.temporalsfn.emulator.api.Dispatcher;
import io.github.temporalsfn.emulator.api.Operation;
import io.github.temporalsfn.emulator.api.Operations;
import io.github.temporalsfn.emulator.engine.ExecutionEngine;
import io.github.temporalsfn.emulator.events.Delivery;
import io.github.temporalsfn.emulator.events.EventPublisher;
import io.github.temporalsfn.emulator.events.EventSink;
import io.github.temporalsfn.emulator.faults.FaultInjection;
import io.github.temporalsfn.emulator.faults.Faults;
import io.github.temporalsfn.emulator.history.HistoryEvent;
import io.github.temporalsfn.emulator.http.AwsJsonHandler;
import io.github.temporalsfn.emulator.http.ControlPaths;
import io.github.temporalsfn.emulator.http.HttpEndpoint;
import io.github.temporalsfn.emulator.quotas.QuotaEnforcement;
import io.github.temporalsfn.emulator.quotas.Quotas;
import io.github.temporalsfn.emulator.stats.CallCounter;
import io.github.temporalsfn.emulator.stats.EmulatorStats;
import io.github.temporalsfn.emulator.stats.FirstDescriptions;
import io.github.temporalsfn.emulator.store.Execution;
import io.github.temporalsfn.emulator.store.ExecutionEnd;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.StateMachineType;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import io.github.temporalsfn.emulator.time.EmulatorClock;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * AWS Step Functions in this process, for tests and demos. Listens on the loopback interface only;
 * any AWS SDK can call it, with any credentials. Holds everything in memory until it is closed.
 */
public final class StepFunctionsEmulator implements AutoCloseable {
  private final Store store;
  private final CallCounter calls = new CallCounter();
  private final Scheduler scheduler;
  private final ExecutionEngine engine;
  private final Faults faults;
  private final FaultInjection faultInjection;
  private final QuotaEnforcement quotas;
  private final DirectCalls direct;
  private final HttpEndpoint endpoint;

  private StepFunctionsEmulator(Builder options) {
    String region = options.region;
    scheduler = options.clock.newScheduler();
    EventSink sink = options.eventSink;
    store =
        sink == null
            ? new Store()
            : new Store(new EventPublisher(sink, options.delivery, scheduler));
    engine = new ExecutionEngine(scheduler, options.tasks);
    Map<String, Operation> operations =
        Operations.all(
            store,
            engine,
            scheduler,
            options.accountId,
            options.listLag,
            () -> options.aliasDraws.nextInt(100));
    direct = new DirectCalls(operations, region, options.accountId);
    faults = new Faults(operations.keySet(), scheduler::now, options.faultSeed);
    faultInjection = new FaultInjection(faults, scheduler);
    quotas = new QuotaEnforcement(options.quotas, store, scheduler::now, calls::throttled);
    FirstDescriptions descriptions = new FirstDescriptions(store, scheduler::now);
    // Quotas stand behind the faults: a request that is lost on its way spends nothing.
    Dispatcher dispatcher =
        new Dispatcher(operations, List.of(calls, descriptions, faultInjection, quotas));
    AwsJsonHandler aws = new AwsJsonHandler(dispatcher, region);
    Map<String, HttpHandler> handlers =
        ControlPaths.all(this::stats, store.ends(), faults, this::reset);
    handlers.put("/", aws);
    endpoint = new HttpEndpoint(options.port, handlers);
  }

  /** Starts an emulator with all defaults: any free port, the system's clock, no task scripts. */
  public static StepFunctionsEmulator start() {
    return builder().build();
  }

  /** Prepares an emulator. */
  public static Builder builder() {
    return new Builder();
  }

  /** Where it listens, for {@code endpointOverride} or {@code AWS_ENDPOINT_URL_SFN}. */
  public URI endpoint() {
    return endpoint.uri();
  }

  /** Creates a STANDARD state machine in the emulator's region, as the method below does. */
  public String createStateMachine(String name, String definition) {
    return createStateMachine(name, definition, StateMachineType.STANDARD);
  }

  /**
   * Creates a state machine in the emulator's region.
   *
   * @param definition Amazon States Language
   * @return its ARN
   * @throws IllegalArgumentException if AWS would refuse it
   */
  public String createStateMachine(String name, String definition, StateMachineType type) {
    return direct.createStateMachine(name, definition, type);
  }

  /**
   * Starts an execution.
   *
   * @param stateMachineArn with the qualifier of a version or an alias, or without one
   * @param input JSON text
   * @return its ARN
   * @throws IllegalArgumentException if AWS would refuse it
   */
  public String startExecution(String stateMachineArn, String name, String input) {
    return direct.startExecution(stateMachineArn, name, input);
  }

  /** Stops an execution; {@link IllegalArgumentException} if there is none with this ARN. */
  public void stopExecution(String executionArn) {
    direct.stopExecution(executionArn);
  }

  /** Redrives an execution; {@link IllegalArgumentException} if AWS would refuse it. */
  public void redriveExecution(String executionArn) {
    direct.redriveExecution(executionArn);
  }

  /** All executions, in the order of their starts. */
  public List<ExecutionSnapshot> executions() {
    return store.executions().stream().map(Execution::snapshot).toList();
  }

  /**
   * One execution.
   *
   * @throws IllegalArgumentException if there is none with this ARN
   */
  public ExecutionSnapshot execution(String executionArn) {
    return find(executionArn).snapshot();
  }

  /**
   * The history of an execution, oldest event first.
   *
   * @throws IllegalArgumentException if there is none with this ARN
   */
  public List<HistoryEvent> history(String executionArn) {
    return find(executionArn).history();
  }

  /** What has been called, and what there is. */
  public EmulatorStats stats() {
    return new EmulatorStats(calls.counts(), store.count(), scheduler.openTimers());
  }

  /**
   * When executions have ended, and when DescribeExecution first showed it; {@link
   * io.github.temporalsfn.emulator.stats.Lateness#of} sums them up. The latest 100,000, in their
   * order, without those of EXPRESS executions, which nobody can describe.
   */
  public List<ExecutionEnd> ends() {
    return store.ends().list();
  }

  /** The rules by which it misbehaves; calls from Java are not concerned. */
  public Faults faults() {
    return faults;
  }

  /**
   * Forgets executions, faults and what was called, and spent quotas; keeps the state machines.
   * Requests that were to be delivered late are dropped, delayed answers are sent, and whoever
   * still waits for an execution sees it stopped.
   */
  public void reset() {
    store.removeExecutions().forEach(execution -> engine.stop(execution, null, null));
    faultInjection.reset();
    quotas.reset();
    calls.reset();
    store.ends().clear();
  }

  /** Closes the port and drops everything. */
  @Override
  public void close() {
    endpoint.close();
    scheduler.close();
  }

  private Execution find(String arn) {
    return store
        .execution(arn)
        .orElseThrow(() -> new IllegalArgumentException("Execution Does Not Exist: '" + arn + "'"));
  }

  /** The choices for an emulator. */
  public static final class Builder {
    private int port;
    private String region = "us-east-1";
    private String accountId = "123456789012";
    private EmulatorClock clock = EmulatorClock.system();
    private TaskScripts tasks = TaskScripts.none();
    private Random aliasDraws = new Random();
    private Quotas quotas = Quotas.none();
    private Duration listLag = Duration.ZERO;
    private long faultSeed;
    private @Nullable EventSink eventSink;
    private Delivery delivery = Delivery.EXACT;

    private Builder() {}

    /** The port to listen on; 0, the default, is any free one. */
    public Builder port(int value) {
      port = value;
      return this;
    }

    /** The region of requests without a signature; {@code us-east-1} by default. */
    public Builder region(String value) {
      region = value;
      return this;
    }

    /** The account in the ARNs of new state machines; {@code 123456789012} by default. */
    public Builder accountId(String value) {
      accountId = value;
      return this;
    }

    /** The clock; the system's by default. */
    public Builder clock(EmulatorClock value) {
      clock = value;
      return this;
    }

    /** What Task states do; by default every task fails. */
    public Builder tasks(TaskScripts value) {
      tasks = value;
      return this;
    }

    /**
     * How often a caller may call; by default as often as it likes. From Java there is no quota.
     */
    public Builder quotas(Quotas value) {
      quotas = value;
      return this;
    }

    /**
     * How old the lists of executions are, as AWS's are eventually consistent: they show what was
     * running then, and nothing that was started later. Zero unless told.
     */
    public Builder listLag(Duration value) {
      listLag = value;
      return this;
    }

    /** Makes the choices between the versions of an alias the same in each emulator. */
    public Builder aliasSeed(long value) {
      aliasDraws = new Random(value);
      return this;
    }

    /** Makes faults with a probability hit other requests than those of every emulator's. */
    public Builder faultSeed(long value) {
      faultSeed = value;
      return this;
    }

    /** Where status change events go; by default nowhere. */
    public Builder events(EventSink value) {
      return events(value, Delivery.EXACT);
    }

    /** Where status change events go, and how well they are delivered. */
    public Builder events(EventSink value, Delivery how) {
      eventSink = value;
      delivery = how;
      return this;
    }

    /**
     * Starts the emulator.
     *
     * @throws java.io.UncheckedIOException if it cannot listen; a port that is taken has a {@link
     *     java.net.BindException} as the cause
     */
    public StepFunctionsEmulator build() {
      return new StepFunctionsEmulator(this);
    }
  }
}
