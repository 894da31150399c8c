package io.github.temporalsfn.workflows.arn;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every ARN of Step Functions is read, or refused for what it is; nothing else is read. */
class ArnPropertyTest {
  /** {@code arn:PARTITION:states:REGION:ACCOUNT}. */
  @Provide
  Arbitrary<String> places() {
    Arbitrary<String> partitions =
        Arbitraries.of(
            "aws:states:eu-west-1",
            "aws-cn:states:cn-north-1",
            "aws-us-gov:states:us-gov-west-1",
            "aws-eusc:states:eusc-de-east-1",
            "aws-iso:states:us-iso-east-1",
            "aws-iso-b:states:us-isob-east-1",
            "aws-iso-e:states:eu-isoe-west-1",
            "aws-iso-f:states:us-isof-south-1");
    return Combinators.combine(partitions, Arbitraries.strings().numeric().ofLength(12))
        .as((partition, account) -> "arn:" + partition + ":" + account);
  }

  /** Names as AWS takes them, in any script. */
  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('A', 'Z')
        .numeric()
        .withChars("-_.é日+=@!'()")
        .ofMinLength(1)
        .ofMaxLength(60);
  }

  @Provide
  Arbitrary<String> qualifiers() {
    return Arbitraries.of("", ":1", ":42", ":PROD", ":blue-green", ":v1.2_x");
  }

  @Property
  void stateMachinesAreReadWithTheirQualifier(
      @ForAll("places") String place,
      @ForAll("names") String name,
      @ForAll("qualifiers") String qualifier) {
    String bare = place + ":stateMachine:" + name;

    StateMachineArn arn = StateMachineArn.parse(bare + qualifier);

    assertThat(arn.text()).isEqualTo(bare + qualifier);
    assertThat(arn.unqualified()).isEqualTo(bare);
    assertThat(arn.execution("a-1").text()).isEqualTo(place + ":execution:" + name + ":a-1");
    assertThat(place).contains(":" + arn.region() + ":" + arn.account());
  }

  @Property
  void executionsLeadBackToTheirStateMachine(
      @ForAll("places") String place,
      @ForAll("names") String machine,
      @ForAll("names") String name) {
    String text = place + ":execution:" + machine + ":" + name;

    ExecutionArn arn = ExecutionArn.parse(text);

    assertThat(arn.stateMachineArn()).isEqualTo(place + ":stateMachine:" + machine);
    assertThat(arn.name()).isEqualTo(name);
    assertThat(arn.consoleUrl()).endsWith("#/v2/executions/details/" + text);
    assertThat(ExecutionArn.isExpress(text)).isFalse();
  }

  @Property
  void expressExecutionsAreOfAKindOfTheirOwn(
      @ForAll("places") String place,
      @ForAll("names") String machine,
      @ForAll("names") String name) {
    String text = place + ":express:" + machine + ":" + name + ":5f2b6a0e";

    assertThat(ExecutionArn.isExpress(text)).isTrue();
    assertThat(refusal(() -> ExecutionArn.parse(text))).contains("of another kind");
    assertThat(ExpressExecutionArn.parse(text).stateMachineArn())
        .isEqualTo(place + ":stateMachine:" + machine);
    assertThat(ExpressExecutionArn.parse(text).name()).isEqualTo(name);
  }

  @Property
  void labelsAndMapRunsAreRefusedByName(
      @ForAll("places") String place,
      @ForAll("names") String machine,
      @ForAll("names") String label) {
    String labelled = machine + "/" + label;

    assertThat(refusal(() -> StateMachineArn.parse(place + ":stateMachine:" + labelled)))
        .contains("must not carry the label of a Distributed Map");
    assertThat(refusal(() -> ExecutionArn.parse(place + ":execution:" + labelled + ":5f2b6a0e")))
        .contains("must not be that of a Distributed Map's child execution");
    assertThat(refusal(() -> ExecutionArn.parse(place + ":mapRun:" + labelled + ":5f2b6a0e")))
        .contains("is the ARN of another kind");
  }

  @Property
  void anyOtherTextIsRefusedAndNotRepeated(@ForAll String text) {
    for (Runnable parse :
        new Runnable[] {
          () -> StateMachineArn.parse("x" + text),
          () -> ExecutionArn.parse("x" + text),
          () -> ExpressExecutionArn.parse("x" + text)
        }) {
      String refusal = refusal(parse);
      assertThat(refusal).startsWith("must be ");
      if (text.length() > 10) {
        assertThat(refusal).doesNotContain(text);
      }
    }
  }

  private static String refusal(Runnable parse) {
    try {
      parse.run();
      throw new AssertionError("it was read");
    } catch (InvalidArnException refused) {
      return refused.getMessage();
    }
  }
}
