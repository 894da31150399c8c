package io.github.temporalsfn.workflows.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.failure.ApplicationFailure;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BatchReaderTest {
  private static final String RUN =
      "{'stateMachineArn':'arn:aws:states:eu-west-1:123456789012:stateMachine:orders'}";

  @ParameterizedTest
  @MethodSource("refused")
  void refusesTheWholeBatchForOneWrongFieldAndNamesIt(String input, String reason) {
    assertThatThrownBy(() -> read(input))
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure -> {
              assertThat(failure.getType()).isEqualTo("InvalidRequest");
              assertThat(failure.getOriginalMessage())
                  .startsWith("invalid input: " + reason)
                  .doesNotContain("secret");
            });
  }

  static Stream<Arguments> refused() {
    String large = "'secret" + "x".repeat(262_144) + "'";
    return Stream.of(
        Arguments.of("{}", "items is required, or template and inputs"),
        Arguments.of("{'items':null}", "items is required"),
        Arguments.of("{'items':[]}", "items must have 1 to 1000 elements, has 0"),
        Arguments.of(items(1001), "items must have 1 to 1000 elements, has 1001"),
        Arguments.of("{'items':{}}", "items must be a list, is an object"),
        Arguments.of("{'items':[" + RUN + ",null]}", "items[1] must be an object, is null"),
        Arguments.of("{'items':[" + RUN + ",'secret']}", "items[1] must be an object"),
        Arguments.of(
            "{'items':[" + RUN + "," + RUN + "," + RUN + ",{}]}",
            "items[3].stateMachineArn is required"),
        Arguments.of(
            "{'items':[{'stateMachineArn':'secret'}]}",
            "items[0].stateMachineArn must be a state machine's ARN"),
        Arguments.of("{'items':[" + run("'notes':1") + "]}", "items[0].notes is not a field"),
        Arguments.of(
            "{'items':[" + run("'wait':{'timeout':'secret'}") + "]}",
            "items[0].wait.timeout must be a duration"),
        Arguments.of(
            "{'items':[" + run("'redrive':{'maximumAttempts':-1}") + "]}",
            "items[0].redrive.maximumAttempts must be a whole number"),
        Arguments.of(
            "{'items':[" + run("'timeout':1,'wait':{'timeout':1}") + "]}",
            "items[0].timeout and items[0].wait.timeout mean the same"),
        Arguments.of(
            "{'items':[" + run("'input':" + large) + "]}", "items[0].input must be at most 262144"),
        Arguments.of(
            "{'items':[" + RUN + "],'inputs':[1]}", "inputs must be left out where items is given"),
        Arguments.of("{'inputs':[1]}", "template is required with inputs"),
        Arguments.of("{'template':" + RUN + "}", "inputs is required"),
        Arguments.of("{'template':" + RUN + ",'inputs':[]}", "inputs must have 1 to 1000 elements"),
        Arguments.of("{'template':{},'inputs':[1]}", "template.stateMachineArn is required"),
        Arguments.of(
            "{'template':" + run("'state_machine_input':1") + ",'inputs':[1]}",
            "template.state_machine_input must be left out"),
        Arguments.of(
            "{'template':" + run("'name':'a'") + ",'inputs':[1,2]}",
            "template.name must be left out"),
        Arguments.of(
            "{'template':" + RUN + ",'inputs':[1," + large + "]}",
            "inputs[1] must be at most 262144 bytes"),
        Arguments.of(
            "{'template':" + run("'addContext':'k'") + ",'inputs':[{},{'k':1}]}",
            "template.addContext must name a field that inputs[1] does not have yet"),
        Arguments.of(
            "{'template':" + run("'addContext':'k'") + ",'inputs':[{},2]}",
            "inputs[1] must be an object"),
        Arguments.of(
            "{'items':[" + RUN + "],'maxConcurrent':0}", "maxConcurrent must be a whole number"),
        Arguments.of(
            "{'items':[" + RUN + "],'stopOnFailure':1}", "stopOnFailure must be a boolean"),
        Arguments.of(RUN, "stateMachineArn is not a field here: the fields of a run belong into"),
        Arguments.of(
            "{'items':[" + RUN + "],'inputs':null,'note':'" + "x".repeat(1024 * 1024) + "'}",
            "must be at most 1048576 bytes of JSON"));
  }

  @Test
  void fillsInTheDefaults() {
    BatchRequest request = read("{'items':[" + RUN + "]}");

    assertThat(request.maxConcurrent()).isEqualTo(100);
    assertThat(request.stopOnFailure()).isFalse();
  }

  @Test
  void leavesTheDocumentsOfItemsAsTheyAreWritten() {
    String item = " { \"n\" : [1.10, 1e400] } ";

    BatchRequest request = read("{'items':[" + run("'input' :" + item) + " , " + RUN + "]}");

    assertThat(request.items().get(0).document().text()).contains(item.strip());
  }

  @Test
  void putsEveryInputIntoTheTemplate() {
    BatchRequest request = read("{'template':" + RUN + ",'inputs':[ 1.10 ,{ }]}");

    assertThat(request.items())
        .extracting(item -> item.document().text())
        .containsExactly(
            quoted(RUN.replace("}", ",'input':1.10}")), quoted(RUN.replace("}", ",'input':{ }}")));
  }

  @Test
  void lendsASingleRunTheTemplatesName() {
    BatchRequest request = read("{'template':" + run("'name':'a'") + ",'inputs':[1]}");

    assertThat(request.items()).extracting(BatchItem::name).containsExactly("a");
  }

  private static String items(int count) {
    return "{'items':[" + String.join(",", Collections.nCopies(count, RUN)) + "]}";
  }

  private static String run(String fields) {
    return RUN.replace("}", "," + fields + "}");
  }

  private static BatchRequest read(String input) {
    return BatchReader.read(JsonDocument.parse(quoted(input)), JsonDocument.EMPTY_OBJECT);
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }
}
