package io.github.temporalsfn.starter;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a call of the program needs of its commands. To set up all of them takes picocli as long as
 * many a command runs.
 *
 * @param names whether a command may be meant, by its name
 * @param onlyListed whether no more of them is needed than name and description
 */
public record WantedCommands(Predicate<String> names, boolean onlyListed) {
  /** All, with all that they have. */
  public static final WantedCommands ALL = new WantedCommands(name -> true, false);

  private static final Set<String> VERSION = Set.of("--version", "-V");
  private static final Set<String> HELP = Set.of("--help", "-h");

  /**
   * Those that the arguments of a call may mean.
   *
   * @param others names of commands that know nothing of the others, beside the starter's
   */
  public static WantedCommands of(List<String> others, String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    if (others.contains(first) || StarterCommands.NAMES.contains(first)) {
      return new WantedCommands(first::equals, false);
    }
    boolean alone = arguments.length == 1;
    return new WantedCommands(
        name -> !(alone && VERSION.contains(first)), alone && HELP.contains(first));
  }

  /** Whether that command is one of them. */
  public boolean has(String name) {
    return names.test(name);
  }

  /** A command as far as it is needed. */
  public CommandLine setUp(Object command, Function<Object, CommandLine> wholly) {
    Command described = command.getClass().getAnnotation(Command.class);
    if (!onlyListed || described == null) {
      return wholly.apply(command);
    }
    CommandSpec spec = CommandSpec.create().name(described.name());
    spec.usageMessage().description(described.description());
    return new CommandLine(spec);
  }
}
