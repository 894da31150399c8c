package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/airflow.md says of every parameter what becomes of it, and what is the same is accepted. */
class AirflowPageParametersTest {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final String COMMON = "Of every operator";

  // The parameters of __init__ in Airflow's provider; of BaseSensorOperator those that concern it.
  @ParameterizedTest
  @CsvSource({
    "StepFunctionStartExecutionOperator, RunStateMachine,"
        + " state_machine_arn name is_redrive_execution state_machine_input waiter_max_attempts"
        + " waiter_delay deferrable",
    "StepFunctionExecutionSensor, AwaitExecution,"
        + " execution_arn poke_interval timeout mode exponential_backoff max_wait soft_fail"
        + " never_fail silent_fail",
    "StepFunctionGetExecutionOutputOperator, GetExecutionOutput, execution_arn",
    "StepFunctionsExecutionCompleteTrigger, RunStateMachine,"
        + " execution_arn waiter_delay waiter_max_attempts aws_conn_id region_name verify"
        + " botocore_config",
    COMMON
        + ", StartExecution,"
        + " aws_conn_id region_name verify botocore_config task_id retries retry_delay"
        + " execution_timeout do_xcom_push",
    COMMON
        + ", GetExecutionOutput,"
        + " aws_conn_id region_name verify botocore_config task_id retries retry_delay"
        + " execution_timeout do_xcom_push"
  })
  void areAllThere(String heading, String workflow, String parameters) throws IOException {
    List<MarkdownPage.Row> rows =
        MarkdownPage.read("airflow.md").rows().stream()
            .filter(row -> row.heading().equals(heading))
            .toList();

    assertThat(rows.stream().flatMap(row -> codes(row.cells().get(0))))
        .containsExactlyInAnyOrder(parameters.split(" "));
    assertThat(fields(workflow))
        .containsAll(
            rows.stream()
                .filter(row -> row.cells().get(2).startsWith("the same"))
                .flatMap(row -> codes(row.cells().get(0)))
                .toList());
  }

  private static Stream<String> codes(String cell) {
    return CODE.matcher(cell).results().map((MatchResult code) -> code.group(1));
  }

  private static List<String> fields(String workflow) throws IOException {
    Path schema = Path.of("..", "docs", "schemas", workflow + "Input.json");
    List<String> fields = new ArrayList<>();
    new ObjectMapper()
        .readTree(schema.toFile())
        .path("properties")
        .fieldNames()
        .forEachRemaining(fields::add);
    return fields;
  }
}
