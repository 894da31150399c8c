package io.github.temporalsfn.emulator.tasks;

/** What a Task state's resource does with its input. */
@FunctionalInterface
public interface TaskScript {
  /**
   * Runs once per entry of the state.
   *
   * @param input the state's input, a JSON text
   * @return what the resource answers, and when
   * @throws Exception fails the task as a Lambda function that throws: its simple class name is the
   *     error
   */
  TaskResult run(String input) throws Exception;
}
