package io.github.temporalsfn.starter.shell;

/**
 * A command cannot do what it was asked to, for a reason that its user can act on: one line and an
 * exit code, never a stack trace.
 */
public final class CommandFailure extends RuntimeException {
  private final ExitCode exitCode;
  private final String type;

  /**
   * @param type as {@code --output json} prints it, in the manner of failure types
   * @param message one line that is enough on its own
   */
  public CommandFailure(ExitCode exitCode, String type, String message) {
    super(message);
    this.exitCode = exitCode;
    this.type = type;
  }

  /** A value that the user gave breaks a rule. */
  public static CommandFailure badUsage(String message) {
    return new CommandFailure(ExitCode.BAD_REQUEST, "BadUsage", message);
  }

  /** The namespace has no workflow of that id. */
  public static CommandFailure unknownWorkflow(String workflowId, String namespace) {
    return new CommandFailure(
        ExitCode.BAD_REQUEST,
        "WorkflowNotFound",
        "namespace \"" + namespace + "\" has no workflow with the id \"" + workflowId + "\"");
  }

  /** Nobody is there who could do the work, or answer. */
  public static CommandFailure noWorker(String message) {
    return new CommandFailure(ExitCode.NOT_REACHABLE, "NoWorker", message);
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  public String type() {
    return type;
  }

  public String line() {
    return String.valueOf(getMessage());
  }
}
