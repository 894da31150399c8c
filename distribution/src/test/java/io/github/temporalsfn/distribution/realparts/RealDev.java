package io.github.temporalsfn.distribution.realparts;

import io.github.temporalsfn.distribution.PastedCommands;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * {@code bin/temporal-sfn dev}, typed at the repository's root with {@code temporal} on the PATH.
 */
final class RealDev implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");
  private static final Path ROOT = RealPart.bin().getParent();

  private final Map<String, String> variables;
  private final BackgroundProcess process;

  RealDev(Path temporal) {
    String path = temporal.getParent() + File.pathSeparator + System.getenv("PATH");
    variables = Map.of("PATH", path);
    process =
        new BackgroundProcess(
            "dev",
            ROOT,
            List.of(
                "bin/temporal-sfn", "dev", "--temporal-port=0", "--ui-port=0", "--emulator-port=0"),
            variables);
    process.awaitReady(() -> process.printed().contains("Worker  "));
  }

  List<String> commands() {
    return PastedCommands.of(process.printed());
  }

  /** Where Temporal, its Web UI, and Step Functions listen. */
  List<Integer> ports() {
    String printed = process.printed();
    return PORT.matcher(printed.substring(printed.indexOf("Ready")))
        .results()
        .map(result -> Integer.valueOf(result.group(1)))
        .toList();
  }

  BackgroundProcess process() {
    return process;
  }

  /** Types a command into another terminal, in the same directory. */
  TemporalCli.Result paste(String command) {
    return Typed.run(List.of("sh", "-c", command), ROOT, variables);
  }

  @Override
  public void close() {
    process.close();
  }
}
