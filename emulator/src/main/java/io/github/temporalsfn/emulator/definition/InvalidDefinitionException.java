package io.github.temporalsfn.emulator.definition;

/** A definition that cannot be run. The message names the rule and the place, as AWS's does. */
public final class InvalidDefinitionException extends Exception {
  private final String code;
  private final String problem;
  private final String location;

  /**
   * Describes the fault.
   *
   * @param code AWS's name of the rule, such as {@code SCHEMA_VALIDATION_FAILED}
   * @param problem what is wrong
   * @param location a JSON pointer to the place, {@code /} for the whole definition
   */
  public InvalidDefinitionException(String code, String problem, String location) {
    super(code + ": " + problem + " at " + location);
    this.code = code;
    this.problem = problem;
    this.location = location;
  }

  /** AWS's name of the rule. */
  public String code() {
    return code;
  }

  /** What is wrong. */
  public String problem() {
    return problem;
  }

  /** A JSON pointer to the place. */
  public String location() {
    return location;
  }

  /** A fault in the shape of the definition. */
  public static InvalidDefinitionException schema(String problem, String location) {
    return new InvalidDefinitionException("SCHEMA_VALIDATION_FAILED", problem, location);
  }

  /** Something of the States Language that the emulator does not know. */
  public static InvalidDefinitionException unsupported(String what, String location) {
    return schema("The emulator does not support " + what, location);
  }
}
