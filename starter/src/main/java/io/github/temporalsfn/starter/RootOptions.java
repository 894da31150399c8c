package io.github.temporalsfn.starter;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** Options that all commands have in common. */
final class RootOptions {
  private RootOptions() {}

  static void addTo(CommandLine root, Screen screen) {
    root.getCommandSpec()
        .addOption(
            OptionSpec.builder("--color")
                .paramLabel("WHEN")
                .type(ColorChoice.class)
                .scopeType(ScopeType.INHERIT)
                .description("Colours: auto, always or never. Default: auto, and see $NO_COLOR.")
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
    colorHelp(root, screen);
  }

  // Help goes to standard output. Picocli's own guess asks System.console().
  private static void colorHelp(CommandLine root, Screen screen) {
    root.setColorScheme(Help.defaultColorScheme(screen.outColors() ? Ansi.ON : Ansi.OFF));
  }
}
