package io.github.temporalsfn.workflows.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.failure.ApplicationFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An execution is named by its ARN, or by state machine and name. */
class ExecutionTargetTest {
  private static final String PREFIX = "arn:aws-cn:states:cn-north-1:123456789012:";
  private static final String EXECUTION = PREFIX + "execution:orders:order-42";

  @Test
  void isNamedByItsArn() {
    assertThat(target("'executionArn':'P:execution:orders:order-42'")).isEqualTo(EXECUTION);
  }

  @ParameterizedTest
  @CsvSource({"orders", "orders:7", "orders:PROD"})
  void isNamedByStateMachineAndNameWhateverTheQualifier(String machine) {
    assertThat(target("'stateMachineArn':'P:stateMachine:" + machine + "','name':'order-42'"))
        .isEqualTo(EXECUTION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'region':null | executionArn is required, or stateMachineArn and name",
        "'stateMachineArn':'P:stateMachine:a' | name is required with stateMachineArn",
        "'name':'a' | stateMachineArn is required",
        "'executionArn':'P:execution:a:b','name':'b' | name must be left out where executionArn is",
        "'execution_arn':'P:execution:a:b','stateMachineArn':'P:stateMachine:a'"
            + " | stateMachineArn must be left out where execution_arn is given",
        "'executionArn':'P:stateMachine:a' | executionArn must be an execution's ARN",
        "'executionArn':'P:execution:a/label:b' | must not be that of a Distributed Map's child",
        "'executionArn':7 | executionArn must be a string, is a number",
        "'stateMachineArn':'P:stateMachine:a','name':'b c' | name must not contain white space",
        "'executionArn':'P:execution:a:b','region':'eu-west-1'"
            + " | region must be the region of executionArn",
        "'stateMachineArn':'P:stateMachine:a','name':'b','region':'eu-west-1'"
            + " | region must be the region of stateMachineArn",
      })
  void isRefusedWhenUnclear(String fields, String expected) {
    assertThatThrownBy(() -> target(fields))
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure -> {
              assertThat(failure.getType()).isEqualTo("InvalidRequest");
              assertThat(failure.getOriginalMessage()).contains(expected);
            });
  }

  @Test
  void isRefusedForAnExpressWorkflowWithWhatToDo() {
    assertThatThrownBy(() -> target("'executionArn':'P:express:a:b:c'"))
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure -> {
              assertThat(failure.getType()).isEqualTo("ExpressNotSupported");
              assertThat(failure.getOriginalMessage())
                  .startsWith("executionArn is that of an Express workflow's execution")
                  .contains("through RunStateMachine");
            });
  }

  private static String target(String fields) {
    String text = fields.replace("P:", PREFIX).replace('\'', '"');
    return RequestReader.output(JsonDocument.parse("{" + text + "}")).execution().text();
  }
}
