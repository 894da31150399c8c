package io.github.temporalsfn.distribution;

import java.util.ArrayList;
import java.util.List;

/** The commands in what {@code dev} printed, each exactly as printed. */
public final class PastedCommands {
  private static final String BEGIN = "Paste into another terminal";
  private static final String END = "✔ Ready";

  private PastedCommands() {}

  /** Reads them like a shell: a quote or a backslash at the end takes the next line in. */
  public static List<String> of(String printed) {
    List<String> commands = new ArrayList<>();
    StringBuilder command = new StringBuilder();
    printed
        .lines()
        .dropWhile(line -> !line.startsWith(BEGIN))
        .skip(1)
        .takeWhile(line -> !line.startsWith(END))
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(
            line -> {
              command.append(line).append('\n');
              boolean quoteIsOpen = command.chars().filter(c -> c == '\'').count() % 2 == 1;
              if (!quoteIsOpen && !line.endsWith("\\")) {
                commands.add(command.toString().strip());
                command.setLength(0);
              }
            });
    return commands;
  }
}
