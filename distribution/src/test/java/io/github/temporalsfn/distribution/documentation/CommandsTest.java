package io.github.temporalsfn.distribution.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.Main;
import io.github.temporalsfn.distribution.world.CapturedShell;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Commands of ours, wherever a page names them: they and their options are there. */
class CommandsTest {
  // Up to a comment, or to what the shell gives to another program; not a namespace of kubectl's.
  private static final Pattern COMMAND =
      Pattern.compile("(?<!-n )temporal[ -]sfn +([a-z][a-z-]*)((?: (?![#|>&]).[^|&;]*)?)");
  private static final Pattern OPTION = Pattern.compile("(?<= )(--[a-z][a-z-]*)");

  private final CommandLine program =
      Main.commandLine(new CapturedShell(Map.of("HOME", "/nowhere")).shell());

  @Test
  void areThereWithTheirOptions() throws IOException {
    List<String> commands = Page.all().stream().flatMap(CommandsTest::commands).toList();

    assertThat(commands).hasSizeGreaterThan(50);
    assertThat(commands.stream().flatMap(this::mistakes)).isEmpty();
  }

  @Test
  void mistakesAreNoticed() {
    assertThat(mistakes("temporal-sfn rnu --input 1")).hasSize(1);
    assertThat(mistakes("temporal sfn run --inptu 1 --input 2 # --nothing")).hasSize(1);
  }

  private static Stream<String> commands(Page page) {
    return page.code().stream().filter(line -> COMMAND.matcher(line).find());
  }

  private Stream<String> mistakes(String line) {
    return COMMAND.matcher(line).results().flatMap(command -> mistakes(line, command));
  }

  private Stream<String> mistakes(String line, MatchResult command) {
    CommandLine subcommand = program.getSubcommands().get(command.group(1));
    if (subcommand == null) {
      return Stream.of("there is no " + command.group(1) + ": " + line);
    }
    Matcher options = OPTION.matcher(command.group(2).replaceFirst(" +#.*", ""));
    return options
        .results()
        .map(option -> option.group(1))
        .filter(option -> !subcommand.getCommandSpec().optionsMap().containsKey(option))
        .map(option -> "there is no " + option + ": " + line);
  }
}
