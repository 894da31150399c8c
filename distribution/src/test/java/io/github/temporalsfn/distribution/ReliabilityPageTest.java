package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/reliability.md has a command or a test for each figure, and all of them exist. */
class ReliabilityPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Path PAGE = ROOT.resolve(Path.of("docs", "reliability.md"));
  private static final Pattern SCRIPT = Pattern.compile("`(benchmarks/\\w+)[ `]");

  @Test
  void namesTestsThatExist() throws IOException {
    assertThat(NamedTests.missing(Files.readString(PAGE))).isEmpty();
  }

  @Test
  void namesScriptsThatExist() throws IOException {
    assertThat(SCRIPT.matcher(Files.readString(PAGE)).results().map(ReliabilityPageTest::script))
        .isNotEmpty()
        .allMatch(Files::isExecutable);
  }

  @Test
  void tellsHowEachFigureWasMade() throws IOException {
    assertThat(MarkdownPage.read("reliability.md").rows())
        .hasSizeGreaterThan(15)
        .allMatch(
            row ->
                NamedTests.areIn(row.cells().get(2))
                    || SCRIPT.matcher(row.cells().get(2)).find()
                    || row.cells().get(2).contains("mvn verify"));
  }

  private static Path script(MatchResult found) {
    return ROOT.resolve(found.group(1));
  }
}
