package io.github.temporalsfn.workflows.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.WaitOptions;
import io.github.temporalsfn.workflows.input.AcceptedFields;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/workflows.md says what is so: its examples are valid, its tables are complete. */
class WorkflowsPageTest {
  private static final MarkdownPage PAGE = MarkdownPage.read(Path.of("../docs/workflows.md"));
  private static final Pattern COMMAND =
      Pattern.compile("--type (\\w+)(?:(?!--type).)*?--input '([^']*)'", Pattern.DOTALL);

  @ParameterizedTest
  @MethodSource("examples")
  void givesExamplesThatObeyTheirSchemas(MarkdownPage.Block example) {
    String schema = example.info().replaceFirst("json ?", "");

    if (schema.equals("any")) {
      assertThatCode(() -> JsonDocument.parse(example.text())).doesNotThrowAnyException();
    } else {
      assertThat(PublicRecords.committed(schema).errors(example.text())).isEmpty();
    }
  }

  static Stream<MarkdownPage.Block> examples() {
    return PAGE.blocks("json").stream();
  }

  @Test
  void givesCommandsThatTheWorkflowsTake() {
    List<MatchResult> commands =
        PAGE.blocks("sh").stream()
            .flatMap(block -> COMMAND.matcher(block.text()).results())
            .toList();

    assertThat(commands).extracting(command -> command.group(1)).containsAll(workflows());
    for (MatchResult command : commands) {
      Class<? extends Record> input = input(command.group(1));
      String json = command.group(2);
      assertThat(PublicRecords.committed(input.getSimpleName()).errors(json)).isEmpty();
      assertThatCode(() -> AcceptedFields.read(input, JsonDocument.parse(json)))
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void listsEveryFieldOfAnInput(String workflow) {
    assertThat(firstColumn("## " + workflow))
        .containsExactlyInAnyOrderElementsOf(components(input(workflow)));
  }

  static List<String> workflows() {
    return PublicRecords.WORKFLOW_INPUTS.stream()
        .map(input -> input.getSimpleName().replaceFirst("Input$", ""))
        .toList();
  }

  @Test
  void listsEveryOptionOfWait() {
    assertThat(firstColumn("### `wait`"))
        .containsExactlyInAnyOrderElementsOf(components(WaitOptions.class));
  }

  @Test
  void listsAirflowsSpellingsWithWhereTheyAreValid() {
    Map<String, List<String>> listed = new TreeMap<>();
    PAGE.table("## Airflow's spellings")
        .forEach(
            row -> listed.put(MarkdownPage.code(row.get(0)).get(0), MarkdownPage.code(row.get(2))));
    Map<String, List<String>> valid = new TreeMap<>();
    for (String workflow : workflows()) {
      AirflowFields.of(input(workflow))
          .keySet()
          .forEach(
              alias ->
                  valid.merge(
                      alias,
                      List.of(workflow),
                      (some, more) -> Stream.of(some, more).flatMap(List::stream).toList()));
    }

    assertThat(listed).isEqualTo(valid);
  }

  @Test
  void listsEveryFailureAndWhetherItIsRetryable() {
    assertThat(PAGE.table("## Failures"))
        .extracting(row -> row.get(0) + " " + row.get(1))
        .containsExactlyElementsOf(
            Arrays.stream(FailureType.values())
                .map(type -> "`" + type + "` " + (type.isRetryable() ? "yes" : "no"))
                .toList());
  }

  @Test
  void listsEveryActivityWithTheFieldsOfItsArgumentAndResult() {
    Map<String, List<List<String>>> listed = new TreeMap<>();
    for (List<String> row : PAGE.table("## Activities")) {
      listed.put(
          MarkdownPage.code(row.get(0)).get(0),
          List.of(MarkdownPage.code(row.get(1)), MarkdownPage.code(row.get(2))));
    }
    Map<String, List<List<String>>> declared = new TreeMap<>();
    for (Method activity : PublicRecords.activities()) {
      String name = activity.getName();
      declared.put(
          Character.toUpperCase(name.charAt(0)) + name.substring(1),
          List.of(named(activity.getParameterTypes()[0]), named(activity.getReturnType())));
    }

    assertThat(listed).isEqualTo(declared);
  }

  private static List<String> named(Class<?> type) {
    return Stream.concat(Stream.of(type.getSimpleName()), components(type).stream()).toList();
  }

  private static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordSchema::jsonName).toList();
  }

  private static Class<? extends Record> input(String workflow) {
    return PublicRecords.WORKFLOW_INPUTS.stream()
        .filter(input -> input.getSimpleName().equals(workflow + "Input"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> firstColumn(String heading) {
    return PAGE.table(heading).stream().map(row -> MarkdownPage.code(row.get(0)).get(0)).toList();
  }
}
