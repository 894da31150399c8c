package io.github.temporalsfn.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Arguments in the order of this program: the command first. The Temporal CLI, when it runs {@code
 * temporal sfn run … --output json}, puts its own global options in front of the command's name.
 */
public final class CliArguments {
  /** Options of the commands, given in front of the command. */
  private static final Set<String> OURS =
      Set.of("--output", "-o", "--profile", "--address", "--namespace", "-n", "--config-file");

  private static final Set<String> OUR_FLAGS =
      Set.of("--disable-config-file", "--disable-config-env");

  /** Options of every command here, which the root takes. */
  private static final Set<String> ROOT = Set.of("--color");

  /** An option of the one command that logs. */
  private static final String LOG_FORMAT = "--log-format";

  private static final String WORKER = "worker";

  /** What the CLI logs, and how it shows times and payloads: nothing that is done here. */
  private static final Set<String> MEANINGLESS = Set.of("--log-level", LOG_FORMAT, "--time-format");

  private static final Set<String> MEANINGLESS_FLAGS = Set.of("--no-json-shorthand-payloads");

  private CliArguments() {}

  /**
   * The same arguments with the Temporal CLI's global options behind the command's name, those that
   * mean nothing here left out. What is unknown stays in front, to be refused by name.
   */
  public static String[] commandFirst(String... arguments) {
    List<String> front = new ArrayList<>();
    List<String> behind = new ArrayList<>();
    List<String> logFormat = new ArrayList<>();
    int next = 0;
    while (next < arguments.length) {
      String argument = arguments[next];
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      boolean takesValue = OURS.contains(name) || ROOT.contains(name) || MEANINGLESS.contains(name);
      if (!takesValue && !OUR_FLAGS.contains(name) && !MEANINGLESS_FLAGS.contains(name)) {
        break;
      }
      int end = Math.min(arguments.length, next + (takesValue && equals < 0 ? 2 : 1));
      List<String> option = List.of(arguments).subList(next, end);
      if (ROOT.contains(name)) {
        front.addAll(option);
      } else if (OURS.contains(name) || OUR_FLAGS.contains(name)) {
        behind.addAll(option);
      } else if (name.equals(LOG_FORMAT)) {
        logFormat.addAll(option);
      }
      next = end;
    }
    boolean command = next < arguments.length && !arguments[next].startsWith("-");
    if (command) {
      if (arguments[next].equals(WORKER)) {
        behind.addAll(logFormat);
      }
      front.add(0, arguments[next++]);
      front.addAll(behind);
    }
    front.addAll(List.of(arguments).subList(next, arguments.length));
    return front.toArray(String[]::new);
  }
}
