package io.github.temporalsfn.distribution;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * What this process logs to standard error, as system properties of slf4j-simple, which reads them
 * when the first logger is made.
 */
record LogLevels(Map<String, String> properties, boolean quiet) {
  // java.util.logging forgets the level of a logger that nobody holds.
  private static final Logger GRPC = Logger.getLogger("io.grpc");

  private static final String PREFIX = "org.slf4j.simpleLogger.";
  private static final String VARIABLE = "TEMPORAL_SFN_LOG";
  private static final Set<String> LEVELS = Set.of("trace", "debug", "info", "warn", "error");

  /**
   * A worker logs its own events and others' warnings, {@code dev} its own events alone. Every
   * other command says itself what its user needs to know, so that it logs nothing unless {@code
   * TEMPORAL_SFN_LOG} names a level.
   */
  static LogLevels of(String[] arguments, Map<String, String> variables) {
    String wanted = variables.getOrDefault(VARIABLE, "").strip().toLowerCase(Locale.ROOT);
    String command = arguments.length > 0 ? arguments[0] : "";
    boolean worker = command.equals("worker");
    boolean quiet = !worker && !LEVELS.contains(wanted);
    String ours =
        LEVELS.contains(wanted) ? wanted : worker || command.equals("dev") ? "info" : "off";
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("showDateTime", "true");
    properties.put("dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    properties.put("showThreadName", "false");
    properties.put("showShortLogName", "true");
    properties.put("defaultLogLevel", quiet ? "off" : "warn");
    properties.put("log.io.github.temporalsfn", ours);
    if (wanted.equals("debug") || wanted.equals("trace")) {
      properties.put("log.io.temporal", "info");
    }
    return new LogLevels(properties, quiet);
  }

  /** Takes effect if nothing has been logged yet; what is set by {@code -D} stays. */
  void apply() {
    properties.forEach(
        (name, value) -> {
          if (System.getProperty(PREFIX + name) == null) {
            System.setProperty(PREFIX + name, value);
          }
        });
    // gRPC logs by java.util.logging, such as of a server that goes away: with a stack trace, and
    // of
    // what those who call it report themselves.
    GRPC.setLevel(Level.SEVERE);
    if (quiet) {
      LogManager.getLogManager().reset();
    }
  }
}
