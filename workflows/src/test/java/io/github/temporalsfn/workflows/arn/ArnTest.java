package io.github.temporalsfn.workflows.arn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArnTest {
  private static final String BARE = "arn:aws:states:eu-west-1:123456789012:stateMachine:orders";

  @ParameterizedTest
  @CsvSource({
    "aws, eu-west-1, https://eu-west-1.console.aws.amazon.com/states/home?region=eu-west-1",
    "aws-cn, cn-north-1, https://cn-north-1.console.amazonaws.cn/states/home?region=cn-north-1",
    "aws-us-gov, us-gov-west-1, https://us-gov-west-1.console.amazonaws-us-gov.com/states/home?region=us-gov-west-1",
    "aws-eusc, eusc-de-east-1, https://eusc-de-east-1.console.amazonaws-eusc.eu/states/home?region=eusc-de-east-1",
    "aws-iso-b, us-isob-east-1, https://console.aws.amazon.com/states/home?region=us-isob-east-1",
  })
  void leadsToTheConsoleOfItsPartition(String partition, String region, String page) {
    String arn = "arn:" + partition + ":states:" + region + ":123456789012:execution:orders:a-1";

    assertThat(ExecutionArn.parse(arn).consoleUrl())
        .isEqualTo(page + "#/v2/executions/details/" + arn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":3", ":PROD"})
  void givesExecutionsOneSpaceOfNamesForAllVersionsAndAliases(String qualifier) {
    StateMachineArn arn = StateMachineArn.parse(BARE + qualifier);

    assertThat(arn.unqualified()).isEqualTo(BARE);
    assertThat(arn.execution("a-1").text())
        .isEqualTo("arn:aws:states:eu-west-1:123456789012:execution:orders:a-1");
  }

  @Test
  void leadsBackFromAnExecutionToItsStateMachine() {
    assertThat(StateMachineArn.parse(BARE).execution("a-1").stateMachineArn()).isEqualTo(BARE);
  }

  @Test
  void refusesTheArnOfAnExpressExecution() {
    assertThatThrownBy(
            () -> ExecutionArn.parse("arn:aws:states:eu-west-1:123456789012:express:orders:a:b"))
        .isInstanceOf(InvalidArnException.class)
        .hasMessageContaining("is the ARN of another kind");
  }

  /** AWS has no such names; an ARN with one is somebody's message to a terminal or to a page. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u001b[2J",
        "a\u009bb",
        "*",
        "a?",
        "<b>",
        "[x](y)",
        "a`b",
        "a|b",
        "a\\b",
        "${HOME}"
      })
  void hasNoNamesThatAwsDoesNotTake(String name) {
    String place = "arn:aws:states:eu-west-1:123456789012:";

    assertThatThrownBy(() -> StateMachineArn.parse(place + "stateMachine:" + name))
        .isInstanceOf(InvalidArnException.class)
        .hasMessageContaining("has no legal name");
    for (String names : new String[] {name + ":a", "a:" + name}) {
      assertThatThrownBy(() -> ExecutionArn.parse(place + "execution:" + names))
          .isInstanceOf(InvalidArnException.class)
          .hasMessageContaining("has no legal name");
      assertThatThrownBy(() -> ExpressExecutionArn.parse(place + "express:" + names + ":b"))
          .isInstanceOf(InvalidArnException.class);
    }
  }
}
