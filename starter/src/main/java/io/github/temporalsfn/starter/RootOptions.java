package io.github.temporalsfn.starter;

import io.github.temporalsfn.starter.shell.ColorChoice;
import io.github.temporalsfn.starter.shell.Screen;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** Options that all commands have in common. */
final class RootOptions {
  /** Options of the Temporal CLI that would be wrong to ignore, and what to use instead. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "--command-timeout", "use --timeout, if the command has it",
          "--client-connect-timeout", "it is 5 seconds",
          "--env", "use --profile and temporal.toml",
          "--env-file", "use --config-file and temporal.toml");

  private RootOptions() {}

  static void addTo(CommandLine root, Screen screen) {
    root.getCommandSpec()
        .addOption(
            OptionSpec.builder("--color")
                .paramLabel("WHEN")
                .type(ColorChoice.class)
                .scopeType(ScopeType.INHERIT)
                .description(
                    "Colours: auto, always or never. Default: auto, and none where $NO_COLOR is set.")
                .setter(
                    new CommandLine.Model.ISetter() {
                      @Override
                      public <T> T set(T value) {
                        if (value instanceof ColorChoice choice) {
                          screen.choose(choice);
                          colorHelp(root, screen);
                        }
                        return value;
                      }
                    })
                .build());
    REFUSED.forEach((name, advice) -> refuse(root, name, advice));
    colorHelp(root, screen);
  }

  // Help goes to standard output. Picocli's own guess asks System.console().
  private static void colorHelp(CommandLine root, Screen screen) {
    root.setColorScheme(Help.defaultColorScheme(screen.outColors() ? Ansi.ON : Ansi.OFF));
  }

  private static void refuse(CommandLine root, String name, String advice) {
    root.getCommandSpec()
        .addOption(
            OptionSpec.builder(name)
                .type(String.class)
                .hidden(true)
                .parameterConsumer(
                    (values, option, command) -> {
                      throw new ParameterException(
                          root, name + " of the Temporal CLI is not supported: " + advice);
                    })
                .build());
  }
}
