package io.github.temporalsfn.emulator.api;

import io.github.temporalsfn.emulator.engine.ExecutionEngine;
import io.github.temporalsfn.emulator.store.Execution;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.github.temporalsfn.emulator.store.StateMachineType;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.store.Target;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;

/** Finds what a request wants started, and starts it. */
final class Starter {
  private final Store store;
  private final ExecutionEngine engine;
  private final Scheduler scheduler;
  private final IntSupplier draw;

  /**
   * A starter.
   *
   * @param draw decides between the versions of an alias, a number from 0 to 99
   */
  Starter(Store store, ExecutionEngine engine, Scheduler scheduler, IntSupplier draw) {
    this.store = store;
    this.engine = engine;
    this.scheduler = scheduler;
    this.draw = draw;
  }

  /** What a request wants started. */
  Target target(StartRequest request) throws ApiException {
    Target target = new Lookup(store).target(request.machineArn(), draw);
    Lookup.refuseDeleting(target.machine(), request.machineArn());
    return target;
  }

  /** Starts an execution in the way of its state machine's type. */
  Execution start(Target target, StartRequest request) throws ApiException {
    request.checkContent();
    return target.machine().type() == StateMachineType.EXPRESS
        ? startExpress(target, request)
        : startStandard(target, request);
  }

  /** The name is the idempotency key: while the execution runs, same name and same input is it. */
  private Execution startStandard(Target target, StartRequest request) throws ApiException {
    String arn = request.machineArn().executionArn(request.name());
    AtomicBoolean created = new AtomicBoolean();
    Execution execution = add(target, arn, request, created);
    if (created.get()) {
      engine.run(execution);
      // Texts are compared, not JSON values: whether AWS does the same is not documented, so a
      // caller had better send the same bytes.
    } else if (execution.status() != ExecutionStatus.RUNNING
        || !execution.input().equals(request.input())) {
      throw ApiException.of("ExecutionAlreadyExists", "Execution Already Exists", arn);
    }
    return execution;
  }

  /** Each request starts another one, whatever its name. */
  private Execution startExpress(Target target, StartRequest request) {
    String arn = request.machineArn().expressArn(request.name(), UUID.randomUUID().toString());
    Execution execution = add(target, arn, request, new AtomicBoolean());
    engine.run(execution);
    return execution;
  }

  private Execution add(Target target, String arn, StartRequest request, AtomicBoolean created) {
    return store.addExecution(
        target,
        arn,
        request.name(),
        request.input(),
        request.traceHeader(),
        scheduler.now(),
        fresh -> {
          engine.begin(fresh);
          created.set(true);
        });
  }
}
