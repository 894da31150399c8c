package io.github.temporalsfn.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests that a page of the documentation names, by class or by class and method. */
final class NamedTests {
  private static final Path ROOT = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:\\.(\\w+))?`");

  private static final Pattern BASE = Pattern.compile("\\nclass \\w+ extends (\\w+)");

  private NamedTests() {}

  /** Whether a text names any. */
  static boolean areIn(String text) {
    return TEST.matcher(text).find();
  }

  /** Those of a text that are not there, as it writes them. */
  static List<String> missing(String text) throws IOException {
    Map<String, String> sources = testSources();
    List<String> missing = new ArrayList<>();
    for (MatchResult test : TEST.matcher(text).results().toList()) {
      String source = withInherited(sources.getOrDefault(test.group(1), ""), sources);
      String sought =
          test.group(2) == null ? "class " + test.group(1) : " void " + test.group(2) + "(";
      if (!source.contains(sought)) {
        missing.add(test.group());
      }
    }
    return missing;
  }

  /** A class's source, and that of the class that it extends. */
  private static String withInherited(String source, Map<String, String> sources) {
    Matcher base = BASE.matcher(source);
    return base.find() ? source + sources.getOrDefault(base.group(1), "") : source;
  }

  private static Map<String, String> testSources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> files = Files.walk(ROOT)) {
      for (Path file : files.filter(NamedTests::isTestSource).toList()) {
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
