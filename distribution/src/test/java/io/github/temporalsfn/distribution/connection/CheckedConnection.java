package io.github.temporalsfn.distribution.connection;

import io.github.temporalsfn.starter.StarterCommands;
import io.github.temporalsfn.starter.shell.Screen;
import io.github.temporalsfn.starter.shell.Shell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What {@code check} says.
 *
 * @param printed to standard output and standard error
 */
record CheckedConnection(int exitCode, String printed) {
  static CheckedConnection of(Path file, Map<String, String> variables, String... options) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    Shell shell =
        new Shell(
            variables,
            new ByteArrayInputStream(new byte[0]),
            stream,
            stream,
            Screen.of(variables, false, false),
            listener -> () -> {});
    CommandLine root = new CommandLine(CommandSpec.create());
    root.addSubcommand(new CheckCommand(shell));
    StarterCommands.addTo(root, shell);
    String[] arguments =
        Stream.concat(Stream.of("check", "--connections=" + file), Arrays.stream(options))
            .toArray(String[]::new);
    int exitCode = root.execute(arguments);
    return new CheckedConnection(exitCode, printed.toString(StandardCharsets.UTF_8));
  }
}
