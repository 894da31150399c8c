package io.github.temporalsfn.emulator.tasks;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What a Task state's resource does with its input. */
@FunctionalInterface
public interface TaskScript {
  /**
   * Runs once per attempt of the state: once when it is entered, and once more for each retry.
   *
   * @param input the task's input, a JSON text
   * @return what the resource answers, and when
   * @throws Exception fails the task as a Lambda function that throws: its simple class name is the
   *     error
   */
  TaskResult run(String input) throws Exception;

  /**
   * A script that gives one result after the other, and the last one for ever after: such as two
   * failures and a success, for a state that retries. It counts the calls of all executions.
   */
  static TaskScript inTurn(TaskResult first, TaskResult... more) {
    List<TaskResult> later = List.of(more);
    AtomicInteger calls = new AtomicInteger();
    return input -> {
      int call = calls.getAndUpdate(count -> Math.min(count + 1, later.size()));
      return call == 0 ? first : later.get(call - 1);
    };
  }
}
