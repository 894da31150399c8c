package io.github.temporalsfn.distribution.log;

import io.github.temporalsfn.starter.shell.Shell;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * What this process logs to standard error, and how.
 *
 * @param silent nothing at all; the library that logs is then not even loaded
 * @param format of the records
 * @param levels by the beginning of loggers' names; {@code ROOT}: all others'
 */
public record LogSettings(boolean silent, LogFormat format, Map<String, String> levels) {
  /** The variable and the worker's option that name the format. */
  public static final String FORMAT_VARIABLE = "TEMPORAL_SFN_LOG_FORMAT";

  public static final String FORMAT_OPTION = "--log-format";

  // java.util.logging forgets the level of a logger that nobody holds.
  private static final Logger GRPC = Logger.getLogger("io.grpc");

  private static final String LEVEL_VARIABLE = "TEMPORAL_SFN_LOG";
  private static final Set<String> LEVELS = Set.of("trace", "debug", "info", "warn", "error");

  // LogConfigurator is made by a library, which passes nothing on.
  private static final String FORMAT_PROPERTY = "temporal-sfn.log.format";
  private static final String LEVEL_PROPERTY = "temporal-sfn.log.level.";
  private static final String ROOT = org.slf4j.Logger.ROOT_LOGGER_NAME;

  /**
   * A worker logs its own events and others' warnings, {@code dev} its own events alone. Every
   * other command says itself what its user needs to know, so that it logs nothing unless {@code
   * TEMPORAL_SFN_LOG} names a level. What is no level or no format is refused elsewhere.
   */
  public static LogSettings of(String[] arguments, Map<String, String> variables) {
    String wanted = variables.getOrDefault(LEVEL_VARIABLE, "").strip().toLowerCase(Locale.ROOT);
    String command = arguments.length > 0 ? arguments[0] : "";
    boolean leveled = LEVELS.contains(wanted);
    // What `train` loads is what a worker starts with.
    boolean worker = command.equals("worker") || command.equals("train");
    Map<String, String> levels = new LinkedHashMap<>();
    levels.put(ROOT, worker || leveled ? "warn" : "off");
    levels.put("io.github.temporalsfn", leveled ? wanted : "info");
    if (wanted.equals("debug") || wanted.equals("trace")) {
      levels.put("io.temporal", "info");
    }
    return new LogSettings(
        !worker && !leveled && !command.equals("dev"),
        command.equals("worker") ? format(arguments, variables) : LogFormat.text,
        levels);
  }

  /** What the process was started with; warnings where nothing was said, as in a test. */
  static LogSettings ofProcess() {
    Map<String, String> levels = new LinkedHashMap<>();
    levels.put(ROOT, "warn");
    for (String property : System.getProperties().stringPropertyNames()) {
      if (property.startsWith(LEVEL_PROPERTY)) {
        levels.put(property.substring(LEVEL_PROPERTY.length()), System.getProperty(property));
      }
    }
    String format = System.getProperty(FORMAT_PROPERTY, "");
    return new LogSettings(false, parsed(format), levels);
  }

  /**
   * Takes effect if nothing has been logged yet; what is set by {@code -D} stays.
   *
   * @return the shell to go on with: where records are JSON, so is what is printed beside them
   */
  public Shell apply(Shell shell) {
    if (silent) {
      // The library says which of its parts it has been told to use.
      set("slf4j.internal.verbosity", "WARN");
      set("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    }
    set(FORMAT_PROPERTY, format.name());
    levels.forEach((logger, level) -> set(LEVEL_PROPERTY + logger, level));
    bridge();
    if (format == LogFormat.text) {
      System.setErr(new LogStream(System.err));
      return shell;
    }
    System.setErr(new RecordStream(System.err, "stderr"));
    PrintStream err = new RecordStream(shell.err(), "temporal-sfn");
    return new Shell(
        shell.variables(), shell.in(), shell.out(), err, shell.screen(), shell.interrupts());
  }

  // gRPC logs by java.util.logging, such as of a server that goes away: with a stack trace, and of
  // what those who call it report themselves.
  private void bridge() {
    LogManager.getLogManager().reset();
    GRPC.setLevel(Level.SEVERE);
    if (!silent) {
      SLF4JBridgeHandler.install();
    }
  }

  private static void set(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  // Read by picocli, too, which refuses what is none: too late for the first record.
  private static LogFormat format(String[] arguments, Map<String, String> variables) {
    List<String> words = List.of(arguments);
    String named = variables.getOrDefault(FORMAT_VARIABLE, "");
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.startsWith(FORMAT_OPTION + "=")) {
        named = word.substring(FORMAT_OPTION.length() + 1);
      } else if (word.equals(FORMAT_OPTION) && i + 1 < words.size()) {
        named = words.get(i + 1);
      }
    }
    return parsed(named);
  }

  private static LogFormat parsed(String name) {
    // As picocli reads the option.
    return name.equalsIgnoreCase(LogFormat.json.name()) ? LogFormat.json : LogFormat.text;
  }
}
