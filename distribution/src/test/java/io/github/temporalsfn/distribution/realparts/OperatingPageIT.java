package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.MarkdownPage;
import java.io.IOException;
import java.util.List;
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

  @Test
  void itsQuestionsAreAnswered(EmulatorWorld world) throws IOException {
    List<String> commands =
        COMMAND
            .matcher(MarkdownPage.read("operating.md").text())
            .results()
            .map(command -> command.group(1))
            .toList();

    assertThat(commands).hasSizeGreaterThan(2);
    for (String command : commands) {
      String[] arguments = MarkdownPage.words(command).stream().skip(1).toArray(String[]::new);
      TemporalCli.Result result = world.server().cli().run(arguments);
      assertThat(result.exitCode()).as(command + ": " + result).isZero();
      assertThat(result.out()).as(command).isNotBlank();
    }
  }
}
