package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What docs/operating.md has people ask Temporal is answered. */
@Tag("real-parts")
@ExtendWith(SharedEmulatorWorld.class)
class OperatingPageIT {
  // On a line of its own, or in a text. What sets versions is tried by WorkerVersionsIT.
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?m)(?:^|`)(temporal (?!worker deployment |workflow describe)[a-z-]+ .+?)(?:`|$)");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @Test
  void itsQuestionsAreAnswered(EmulatorWorld world) throws IOException {
    List<String> commands =
        COMMAND
            .matcher(Files.readString(Path.of("..", "docs", "operating.md")))
            .results()
            .map(command -> command.group(1))
            .toList();

    assertThat(commands).hasSizeGreaterThan(2);
    for (String command : commands) {
      String[] arguments =
          WORD.matcher(command).results().skip(1).map(OperatingPageIT::word).toArray(String[]::new);
      TemporalCli.Result result = world.server().cli().run(arguments);
      assertThat(result.exitCode()).as(command + ": " + result).isZero();
      assertThat(result.out()).as(command).isNotBlank();
    }
  }

  private static String word(MatchResult match) {
    return match.group(1) == null ? match.group(2) : match.group(1);
  }
}
