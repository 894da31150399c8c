package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/guarantees.md names a test for each promise, and each of them exists. */
class GuaranteesPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:\\.(\\w+))?`");

  @Test
  void namesTestsThatExist() throws IOException {
    Map<String, String> sources = testSources();
    List<String> missing = new ArrayList<>();
    for (MatchResult test : TEST.matcher(page()).results().toList()) {
      String source = sources.getOrDefault(test.group(1), "");
      String sought =
          test.group(2) == null ? "class " + test.group(1) : " void " + test.group(2) + "(";
      if (!source.contains(sought)) {
        missing.add(test.group());
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void namesOneForEachPromise() throws IOException {
    List<String> promises =
        page()
            .lines()
            .filter(line -> line.startsWith("| ") && !line.contains("| shown by |"))
            .toList();

    assertThat(promises).hasSizeGreaterThan(40);
    assertThat(promises).allMatch(promise -> TEST.matcher(promise).find());
  }

  private static String page() throws IOException {
    return Files.readString(ROOT.resolve("docs/guarantees.md"));
  }

  private static Map<String, String> testSources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> files = Files.walk(ROOT)) {
      for (Path file : files.filter(GuaranteesPageTest::isTestSource).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        sources.merge(name, Files.readString(file), String::concat);
      }
    }
    return sources;
  }

  private static boolean isTestSource(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.contains("/src/test/java/") && path.endsWith(".java");
  }
}
