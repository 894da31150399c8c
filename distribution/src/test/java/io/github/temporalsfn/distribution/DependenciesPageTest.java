package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.supply.Poms;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/dependencies.md and the poms name the same dependencies, in the same versions. */
class DependenciesPageTest {
  private static final Pattern DEPENDENCY = Pattern.compile("`([^`:]+:[^`]+)`");

  @Test
  void namesEveryDependencyWithItsVersion() throws Exception {
    Map<String, String> written = new TreeMap<>();
    for (MarkdownPage.Row row : MarkdownPage.read("dependencies.md").rows()) {
      DEPENDENCY
          .matcher(row.cells().get(0))
          .results()
          .forEach(match -> written.put(match.group(1), row.cells().get(1)));
    }

    assertThat(written).isEqualTo(Poms.ofRepository().dependencies());
  }
}
