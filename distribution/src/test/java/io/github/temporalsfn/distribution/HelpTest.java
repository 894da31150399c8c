package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.CapturedShell;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The help of every command. */
class HelpTest {
  private static final int COLUMNS = 80;

  // An option, and what is said of it behind it or, indented, on the next line.
  private static final Pattern OPTION =
      Pattern.compile(
          "^ {2}(?:-\\w, | {4})(--\\S+)(?: +(\\S.*)|\\R {20,}(\\S.*))?$", Pattern.MULTILINE);

  @ParameterizedTest
  @MethodSource("commands")
  void fitsIntoANarrowTerminal(String command) {
    assertThat(help(command).lines()).allMatch(line -> columns(line) <= COLUMNS, "80 columns");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void saysSomethingOfEachOption(String command) {
    List<MatchResult> options = OPTION.matcher(help(command)).results().toList();

    assertThat(options).isNotEmpty();
    assertThat(options)
        .allSatisfy(
            option ->
                assertThat(option.group(2) == null ? option.group(3) : option.group(2))
                    .as(option.group(1))
                    .isNotNull()
                    .hasSizeGreaterThan(8));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void endsWithWhatCanBePastedAsItIs(String command) {
    String[] parts = help(command).split("(Examples?|Environment):\\R", -1);

    assertThat(parts).hasSize(2);
    assertThat(parts[1].lines()).isNotEmpty().allMatch(line -> line.startsWith("  "), "indented");
  }

  /** The names in the list of commands, and none for the program itself. */
  static List<String> commands() {
    List<String> commands =
        MainTest.commands().stream().filter(name -> !name.equals("help")).toList();
    assertThat(commands).contains("run", "worker", "check", "batch", "orphans", "dev", "demo");
    return Stream.concat(Stream.of(""), commands.stream()).toList();
  }

  private static String help(String command) {
    CapturedShell shell = new CapturedShell(Map.of());
    String[] arguments =
        command.isEmpty() ? new String[] {"--help"} : new String[] {command, "--help"};

    assertThat(new Main(shell.shell()).execute(arguments)).isZero();
    assertThat(shell.err()).isEmpty();
    return shell.out();
  }

  private static int columns(String line) {
    return line.codePointCount(0, line.length());
  }
}
