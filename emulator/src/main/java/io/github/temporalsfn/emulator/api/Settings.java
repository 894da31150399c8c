package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The logging and tracing configuration in a request. They are remembered and shown; there is
 * nothing here that could log or trace.
 *
 * @param logging null where the request has none
 * @param tracing null where the request has none
 */
record Settings(@Nullable JsonNode logging, @Nullable JsonNode tracing) {
  private static final String LOGGING = "loggingConfiguration";
  private static final String TRACING = "tracingConfiguration";

  static Settings read(Parameters parameters) throws ApiException {
    Parameters logging = parameters.structure(LOGGING);
    Parameters tracing = parameters.structure(TRACING);
    return new Settings(
        logging == null ? null : logging(logging),
        tracing == null ? null : tracing(tracing.flag("enabled", false)));
  }

  JsonNode loggingOr(JsonNode other) {
    return logging == null ? other : logging;
  }

  JsonNode tracingOr(JsonNode other) {
    return tracing == null ? other : tracing;
  }

  /** What a state machine logs unless told otherwise. */
  static JsonNode noLogging() {
    return Responses.object().put("level", "OFF").put("includeExecutionData", false);
  }

  /** What a state machine traces unless told otherwise. */
  static JsonNode noTracing() {
    return tracing(false);
  }

  private static JsonNode logging(Parameters parameters) throws ApiException {
    String level = parameters.choice("level", List.of("ALL", "ERROR", "FATAL", "OFF"));
    ObjectNode logging = Responses.object();
    logging.put("level", level == null ? "OFF" : level);
    logging.put("includeExecutionData", parameters.flag("includeExecutionData", false));
    for (Parameters destination : parameters.structures("destinations")) {
      Parameters group = destination.structure("cloudWatchLogsLogGroup");
      String arn = group == null ? null : group.optional("logGroupArn", 1, 256);
      if (arn != null) {
        logging
            .withArray("destinations")
            .addObject()
            .putObject("cloudWatchLogsLogGroup")
            .put("logGroupArn", arn);
      }
    }
    return logging;
  }

  private static JsonNode tracing(boolean enabled) {
    return Responses.object().put("enabled", enabled);
  }
}
