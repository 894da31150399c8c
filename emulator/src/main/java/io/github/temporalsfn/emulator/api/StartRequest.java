package io.github.temporalsfn.emulator.api;

import io.github.temporalsfn.emulator.json.InvalidJsonException;
import io.github.temporalsfn.emulator.json.JsonText;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that StartExecution and StartSyncExecution share.
 *
 * @param machineArn what to start, with or without a qualifier
 * @param name the name for the execution
 * @param input its input
 * @param traceHeader the X-Ray trace header, if there is one
 */
record StartRequest(
    ResourceArn machineArn, String name, String input, @Nullable String traceHeader) {
  private static final int MAX_INPUT = 262_144;
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

  /** Reads a request; names and inputs are looked at by {@link #checkContent}. */
  static StartRequest read(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String arn = parameters.required("stateMachineArn", 1, ResourceArn.MAX_LENGTH);
    String name = parameters.optional("name", 1, Names.MAX_LENGTH);
    String input = parameters.optional("input", 0, MAX_INPUT);
    String trace = parameters.optional("traceHeader", 0, 256);
    parameters.match("traceHeader", trace, ASCII);
    parameters.check();
    return new StartRequest(
        ResourceArn.stateMachine(arn),
        name == null ? UUID.randomUUID().toString() : name,
        input == null ? "{}" : input,
        call.traceHeader() == null ? trace : call.traceHeader());
  }

  /** Refuses bad names and inputs: AWS does so only after it has found the state machine. */
  void checkContent() throws ApiException {
    Names.check(name);
    String text = "Invalid State Machine Execution Input";
    if (input.isBlank()) {
      throw ApiException.of("InvalidExecutionInput", text, "Invalid execution input.");
    }
    try {
      JsonText.validate(input);
    } catch (InvalidJsonException e) {
      throw ApiException.of("InvalidExecutionInput", text, String.valueOf(e.getMessage()));
    }
  }
}
