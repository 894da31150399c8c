package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages about the Temporal CLI: their commands, in their order, print what the pages say. */
@Tag("real-parts")
class TemporalCliPagesIT {
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?ms)^```sh(?: exit=(?<exit>\\d+))?\\n(?<commands>.*?)^```$"
              + "(?:\\n+^```text\\n(?<printed>.*?)^```$)?");

  @ParameterizedTest
  @ValueSource(strings = {"temporal-cli.md", "reruns.md", "nexus.md", "waiting.md"})
  void isTrue(String name) throws IOException {
    String page = Files.readString(Path.of("..", "docs", name));
    List<MatchResult> blocks = BLOCK.matcher(page).results().toList();
    assertThat(blocks).hasSizeGreaterThan(1);
    assertThat(page.split("```sh", -1)).hasSize(blocks.size() + 1);

    try (RealDev dev = new RealDev(RealPart.program("temporal.cli"))) {
      List<String> failures = new ArrayList<>();
      for (MatchResult block : blocks) {
        TemporalCli.Result result = dev.paste(script(block.group(2), dev.ports().get(0)));
        String expected = block.group(1) == null ? "0" : block.group(1);
        if (!expected.equals(Integer.toString(result.exitCode()))) {
          failures.add(block.group(2) + "  exit code should be " + expected + ": " + result);
        }
        if (block.group(3) != null) {
          block
              .group(3)
              .lines()
              .filter(line -> !hasLine(result, line))
              .forEach(line -> failures.add(line + "\n  is not printed: " + result));
        }
      }
      assertThat(failures).isEmpty();
    }
  }

  private static String script(String commands, int port) {
    return "set -e; PATH=$PWD/bin:$PATH; export TEMPORAL_ADDRESS=127.0.0.1:"
        + port
        + "\n"
        + commands;
  }

  /** Whether a line is there, with anything in the place of each "…". */
  private static boolean hasLine(TemporalCli.Result result, String line) {
    Pattern pattern =
        Pattern.compile(
            List.of(line.strip().split("…", -1)).stream()
                .map(TemporalCliPagesIT::literally)
                .collect(Collectors.joining(".*")));
    return (result.out() + "\n" + result.err())
        .lines()
        .anyMatch(printed -> pattern.matcher(printed.strip()).matches());
  }

  // The CLI pads its columns.
  private static String literally(String text) {
    return List.of(text.split(" +", -1)).stream()
        .map(Pattern::quote)
        .collect(Collectors.joining(" +"));
  }
}
