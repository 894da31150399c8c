package io.github.temporalsfn.emulator.dataflow;

/** A document does not have what the definition wants of it. The message is in AWS's words. */
public final class DataFlowException extends RuntimeException {
  private final String error;

  private DataFlowException(String error, String problem) {
    super(problem);
    this.error = error;
  }

  /**
   * A fault that fails the whole execution: AWS reports nearly all of them as {@code
   * States.Runtime}.
   */
  public static DataFlowException runtime(String problem) {
    return new DataFlowException("States.Runtime", problem);
  }

  static DataFlowException resultPath(String path) {
    return new DataFlowException(
        "States.ResultPathMatchFailure",
        "Unable to apply ReferencePath " + path + " to the state's input.");
  }

  /** The name of the error. */
  public String error() {
    return error;
  }
}
