package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** docs/airflow.md lists every case of Airflow's tests with the test that shows it here. */
class AirflowPageTest {
  private static final String PARITY = "io.github.temporalsfn.distribution.parity";
  private static final Pattern LINKED_TEST = Pattern.compile("\\[`(\\w+)#(\\w+)`]\\[(\\w+)]");
  private static final Pattern LINK = Pattern.compile("(?m)^\\[(\\w+)]: (\\S+)$");

  /** A test, under the names that Airflow has for its file and for the case. */
  private record Case(String file, String name, String testClass, String method) {}

  @Test
  void listsEveryCaseThatIsTested() throws IOException {
    assertThat(listed())
        .filteredOn(listed -> listed.testClass().endsWith("Test"))
        .containsExactlyInAnyOrderElementsOf(tested());
  }

  @Test
  void linksTestsThatExist() throws IOException {
    String page = MarkdownPage.read("airflow.md").text();
    List<MatchResult> links = LINK.matcher(page).results().toList();

    assertThat(links)
        .extracting(link -> link.group(1))
        .containsAll(listed().stream().map(Case::testClass).distinct().toList());
    for (MatchResult link : links) {
      String source = Files.readString(Path.of("..", "docs").resolve(link.group(2)));
      assertThat(source).contains("class " + link.group(1) + " ");
    }
    String tests =
        listed().stream()
            .map(listed -> "`" + listed.testClass() + "." + listed.method() + "`")
            .collect(Collectors.joining(" "));
    assertThat(NamedTests.areIn(tests)).isTrue();
    assertThat(NamedTests.missing(tests)).isEmpty();
  }

  @Test
  void saysOfEachWhetherItIsTheSame() throws IOException {
    assertThat(MarkdownPage.read("airflow.md").rows())
        .filteredOn(row -> row.heading().contains("test_") && isCase(row))
        .isNotEmpty()
        .allMatch(row -> row.cells().get(2).matches("(same|different: ).*"));
  }

  private static List<Case> listed() throws IOException {
    return MarkdownPage.read("airflow.md").rows().stream()
        .filter(AirflowPageTest::isCase)
        .map(
            row -> {
              Matcher test = LINKED_TEST.matcher(row.cells().get(1));
              assertThat(test.find()).isTrue();
              assertThat(test.group(3)).isEqualTo(test.group(1));
              return new Case(
                  row.heading().replace("`", "").replace("Not tested", "not tested"),
                  row.cells().get(0).replace("`", ""),
                  test.group(1),
                  test.group(2));
            })
        .toList();
  }

  private static boolean isCase(MarkdownPage.Row row) {
    return LINKED_TEST.matcher(row.cells().get(1)).find();
  }

  private static List<Case> tested() {
    return ReflectionSupport.findAllClassesInPackage(
            PARITY, type -> true, name -> name.endsWith("Test"))
        .stream()
        .flatMap(AirflowPageTest::tested)
        .toList();
  }

  private static Stream<Case> tested(Class<?> type) {
    String file = Objects.requireNonNull(type.getAnnotation(DisplayName.class)).value();
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(DisplayName.class))
        .map(method -> new Case(file, name(method), type.getSimpleName(), method.getName()));
  }

  private static String name(Method method) {
    return Objects.requireNonNull(method.getAnnotation(DisplayName.class)).value();
  }
}
