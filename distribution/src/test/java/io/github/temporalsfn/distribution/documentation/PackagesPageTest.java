package io.github.temporalsfn.distribution.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/packages.md is what the code says: its imports, and what its packages say of themselves. */
class PackagesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "packages.md");
  private static final String ROOT = "io.github.temporalsfn";
  private static final List<String> MODULES =
      List.of("workflows", "activities", "worker", "starter", "emulator", "distribution");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@code ([^}]*)}");
  private static final Pattern MARGIN = Pattern.compile("\\s+\\*?\\s*");

  private static final String WRITE =
      "mvn -pl distribution -am test -Dtest=PackagesPageTest -Dpackages.write=true"
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  private static final String INTRODUCTION =
      """
      # Packages

      What each package of `io.github.temporalsfn` holds, and which it knows: arrows lead to what is known. Those that
      follow from others are left out, and so are packages that stand alone in their module. They lead in one direction
      only, which `ModuleDependenciesTest` holds. For the modules see [architecture](architecture.md).

      Made from the code, which a test compares: `%s`.
      """;

  @Test
  void isWhatTheCodeSays() throws IOException {
    String page = INTRODUCTION.formatted(WRITE);
    for (String module : MODULES) {
      page += section(module);
    }
    if (Boolean.getBoolean("packages.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE)).as("to write it anew: " + WRITE).isEqualTo(page);
  }

  private static String section(String module) throws IOException {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT + "." + module);
    PackageGraph graph = PackageGraph.of(classes);
    String table = "";
    for (String name : graph.packages()) {
      table += "| `" + shortName(name) + "` | " + description(module, name) + " |\n";
    }
    return "\n## "
        + module
        + "\n\n```mermaid\nflowchart TD\n"
        + graph.packages().stream().map(from -> arrows(from, graph)).collect(Collectors.joining())
        + "```\n\n| package | what it holds |\n|---|---|\n"
        + table;
  }

  private static String arrows(String from, PackageGraph graph) {
    String known =
        graph.next(from).map(PackagesPageTest::shortName).collect(Collectors.joining(" & "));
    return known.isEmpty() ? "" : "  " + shortName(from) + " --> " + known + "\n";
  }

  private static String shortName(String name) {
    return name.substring(ROOT.length() + 1);
  }

  private static String description(String module, String name) throws IOException {
    Path file =
        Path.of("..", module, "src", "main", "java")
            .resolve(name.replace('.', '/'))
            .resolve("package-info.java");
    String comment =
        COMMENT
            .matcher(Files.readString(file))
            .results()
            .findFirst()
            .map(MatchResult::group)
            .orElseThrow(() -> new IllegalStateException(file + " says nothing"));
    String text = comment.substring("/**".length(), comment.length() - "*/".length());
    return INLINE_TAG.matcher(MARGIN.matcher(text).replaceAll(" ")).replaceAll("`$1`").strip();
  }
}
