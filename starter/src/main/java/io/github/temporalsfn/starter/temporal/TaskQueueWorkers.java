package io.github.temporalsfn.starter.temporal;

/** Asks for the workers of a task queue. */
@FunctionalInterface
public interface TaskQueueWorkers {
  WorkerPresence on(String taskQueue);
}
