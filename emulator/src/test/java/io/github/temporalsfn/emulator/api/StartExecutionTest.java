package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.WAIT_60;
import static io.github.temporalsfn.emulator.World.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;

class StartExecutionTest {
  private final World world = new World();
  private String waiting = "";

  @BeforeEach
  void createMachine() {
    waiting = world.machine("waiting", WAIT_60);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void answersTheArnAndTheStartDate() {
    StartExecutionResponse response = world.start(waiting, "run-1", "{}");
    assertThat(response.executionArn())
        .isEqualTo("arn:aws:states:us-east-1:123456789012:execution:waiting:run-1");
    assertThat(response.startDate()).isEqualTo(world.clock.now());
  }

  @Test
  void returnsTheSameExecutionWhileItRuns() {
    StartExecutionResponse first = world.start(waiting, "run-1", "{\"a\":1}");
    world.clock.advance(Duration.ofSeconds(59));
    StartExecutionResponse second = world.start(waiting, "run-1", "{\"a\":1}");
    assertThat(second.executionArn()).isEqualTo(first.executionArn());
    assertThat(second.startDate()).isEqualTo(first.startDate());
    assertThat(world.emulator.executions()).hasSize(1);
  }

  @Test
  void refusesANameWhoseExecutionIsOver() {
    String arn = world.start(waiting, "run-1", "{}").executionArn();
    world.clock.advance(Duration.ofSeconds(60));
    assertThat(error(() -> world.start(waiting, "run-1", "{}")))
        .isEqualTo("ExecutionAlreadyExists: Execution Already Exists: '" + arn + "'");
  }

  @Test
  void refusesANameWithAnotherInput() {
    world.start(waiting, "run-1", "{\"a\":1}");
    assertThat(error(() -> world.start(waiting, "run-1", "{\"a\":2}")))
        .startsWith("ExecutionAlreadyExists");
  }

  @Test
  void keepsOneNameSpacePerStateMachine() {
    String other = world.machine("other", WAIT_60);
    world.start(waiting, "run-1", "{}");
    assertThat(world.start(other, "run-1", "[]").executionArn()).contains(":other:run-1");
  }

  @Test
  void startsOneExecutionWhenManyAskAtOnce() {
    List<String> arns =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(i -> world.start(waiting, "same", "{}").executionArn())
            .distinct()
            .toList();
    assertThat(arns).hasSize(1);
    assertThat(world.historyTypes(arns.get(0)))
        .containsExactly("ExecutionStarted", "WaitStateEntered");
  }

  @Test
  void namesAnExecutionItselfWhereNoNameIsGiven() {
    String arn = world.run(waiting, "{}");
    assertThat(arn).matches(".*:execution:waiting:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  @Test
  void takesAnEmptyObjectWhereNoInputIsGiven() {
    String arn = world.sfn.startExecution(r -> r.stateMachineArn(waiting)).executionArn();
    assertThat(world.describe(arn).input()).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "\"text\"", "null", "true", "[]", " {} ", "\n[1]\n"})
  void acceptsAnyJsonDocument(String input) {
    assertThat(world.describe(world.run(waiting, input)).input()).isEqualTo(input);
  }

  @Test
  void refusesWhatIsNotJson() {
    assertThat(error(() -> world.run(waiting, "not some json")))
        .isEqualTo(
            "InvalidExecutionInput: Invalid State Machine Execution Input: 'Unrecognized token"
                + " 'not': was expecting (JSON String, Number, Array, Object or token 'null',"
                + " 'true' or 'false')'");
    assertThat(error(() -> world.run(waiting, "{'not': 'json'}")))
        .isEqualTo(
            "InvalidExecutionInput: Invalid State Machine Execution Input: 'Unexpected character"
                + " (''' (code 39)): was expecting double-quote to start field name'");
    assertThat(error(() -> world.run(waiting, "")))
        .isEqualTo(
            "InvalidExecutionInput: Invalid State Machine Execution Input: 'Invalid execution"
                + " input.'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} {}", "1 2", "{\"a\":}", "[1,]", "01", "\"open", "{\"a\":1", "nul"})
  void refusesBrokenJson(String input) {
    assertThat(error(() -> world.run(waiting, input))).startsWith("InvalidExecutionInput");
  }

  @Test
  void limitsTheInputByItsBytes() {
    String fits = "\"" + "é".repeat(131_071) + "\"";
    assertThat(world.describe(world.run(waiting, fits)).input()).isEqualTo(fits);
    assertThat(error(() -> world.run(waiting, "\"" + "é".repeat(131_071) + "x\"")))
        .isEqualTo(
            "ValidationException: 1 validation error detected: Value at 'input' failed to satisfy"
                + " constraint: Member must have length less than or equal to 262144");
  }

  @Test
  void limitsTheNameToEightyCharacters() {
    assertThat(world.start(waiting, "x".repeat(80), "{}").executionArn()).endsWith("x");
    assertThat(error(() -> world.start(waiting, "y".repeat(81), "{}")))
        .isEqualTo(
            "ValidationException: 1 validation error detected: Value '"
                + "y".repeat(81)
                + "' at 'name' failed to satisfy constraint: Member must have length less than or"
                + " equal to 80");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b", "a<b", "a>b", "a{b", "a}b", "a[b", "a]b", "a?b", "a*b", "a\"b", "a#b", "a%b",
        "a\\b", "a^b", "a|b", "a~b", "a`b", "a$b", "a&b", "a,b", "a;b", "a:b", "a/b", "a\tb",
        "a\u0000b", "a\u0085b", "a\uFFFEb", "a\uD83D\uDE00b"
      })
  void refusesForbiddenCharactersInNames(String name) {
    assertThat(error(() -> world.start(waiting, name, "{}")))
        .isEqualTo("InvalidName: Invalid Name: '" + name + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-b_c.d", "A1", "ünï", "(a)", "a+b=c@d!"})
  void acceptsOtherCharactersInNames(String name) {
    assertThat(world.describe(world.start(waiting, name, "{}").executionArn()).name())
        .isEqualTo(name);
  }

  @Test
  void refusesAMachineThatDoesNotExist() {
    String arn = "arn:aws:states:us-east-1:123456789012:stateMachine:nobody";
    assertThat(error(() -> world.run(arn, "{}")))
        .isEqualTo("StateMachineDoesNotExist: State Machine Does Not Exist: '" + arn + "'");
    assertThat(error(() -> world.run(waiting + ":3", "{}")))
        .isEqualTo("StateMachineDoesNotExist: State Machine Does Not Exist: '" + waiting + ":3'");
  }

  @Test
  void refusesArnsOfAnotherKind() {
    assertThat(error(() -> world.run("nonsense", "{}")))
        .isEqualTo("InvalidArn: Invalid Arn: 'Invalid ARN prefix: nonsense'");
    assertThat(error(() -> world.run("arn:aws:sqs:us-east-1:123456789012:queue", "{}")))
        .startsWith("InvalidArn: Invalid Arn: ");
    assertThat(error(() -> world.run("arn:aws:states:us-east-1:123456789012:execution:a:b", "{}")))
        .isEqualTo("InvalidArn: Invalid Arn: 'Resource type not valid in this context: execution'");
    assertThat(error(() -> world.run(waiting + "/label", "{}")))
        .startsWith("ValidationException: Labeled State Machine ARNs are not supported");
  }

  @Test
  void reportsAllBrokenConstraintsAtOnce() {
    assertThat(error(() -> world.sfn.startExecution(r -> r.name("z".repeat(81)))))
        .startsWith(
            "ValidationException: 2 validation errors detected: Value null at"
                + " 'stateMachineArn' failed to satisfy constraint: Member must not be null; Value 'z");
  }

  @Test
  void keepsTheTraceHeader() {
    String arn =
        world
            .sfn
            .startExecution(r -> r.stateMachineArn(waiting).traceHeader("Root=1-5759e988"))
            .executionArn();
    assertThat(world.describe(arn).traceHeader()).isEqualTo("Root=1-5759e988");
  }

  @Test
  void prefersTheTraceHeaderOfTheHttpRequest() {
    String arn =
        world
            .sfn
            .startExecution(
                r ->
                    r.stateMachineArn(waiting)
                        .traceHeader("Root=body")
                        .overrideConfiguration(c -> c.putHeader("X-Amzn-Trace-Id", "Root=header")))
            .executionArn();
    assertThat(world.describe(arn).traceHeader()).isEqualTo("Root=header");
  }

  @Test
  void runsAtOnceUnderAManualClock() {
    String pass = world.machine("pass", PASS);
    assertThat(world.describe(world.run(pass, "{}")).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
  }
}
