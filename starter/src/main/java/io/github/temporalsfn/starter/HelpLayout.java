package io.github.temporalsfn.starter;

import io.github.temporalsfn.starter.option.ConnectionOptions;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How a command's help looks: the options of its job first, then how to reach Temporal. */
public final class HelpLayout {
  // The narrowest terminal that people still use; an ARN fits into a line of its own.
  private static final int WIDTH = 80;

  private HelpLayout() {}

  /** A command with {@code --help}. */
  public static CommandLine withHelp(Object command) {
    CommandLine commandLine = new CommandLine(command);
    CommandSpec spec = commandLine.getCommandSpec();
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Shows this help.").build());
    groupConnectionOptions(spec);
    spec.usageMessage().sortOptions(false).abbreviateSynopsis(true);
    return commandLine;
  }

  /** Likewise with the exit codes. */
  static CommandLine withHelp(Object command, Map<String, String> exitCodes) {
    CommandLine commandLine = withHelp(command);
    commandLine
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes);
    return commandLine;
  }

  /** What all commands have in common. */
  static void arrange(CommandLine root) {
    root.setUsageHelpWidth(WIDTH);
    root.getCommandSpec().usageMessage().sortOptions(false);
  }

  private static void groupConnectionOptions(CommandSpec spec) {
    List<OptionSpec> options =
        spec.options().stream().filter(option -> isOfConnection(option)).toList();
    if (options.isEmpty()) {
      return;
    }
    ArgGroupSpec.Builder group =
        ArgGroupSpec.builder().validate(false).heading("%nTemporal, as for the Temporal CLI:%n");
    for (OptionSpec option : options) {
      spec.remove(option);
      group.addArg(option);
    }
    spec.addArgGroup(group.build());
  }

  private static boolean isOfConnection(OptionSpec option) {
    return ConnectionOptions.NAMES.contains(option.longestName());
  }
}
