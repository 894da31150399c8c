package io.github.temporalsfn.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.starter.StarterWorld.Done;
import io.github.temporalsfn.starter.StarterWorld.Typed;
import io.github.temporalsfn.starter.fake.FakeWorkflow;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** start-execution, await-execution, get-execution-output, redrive-execution. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExecutionCommandsTest {
  private static final String ORDERS = StarterWorld.ARN + "orders";
  private static final String ORDER = StarterWorld.execution("orders", "order-42");

  private static final List<String> COMMANDS =
      List.of("await-execution ", "get-execution-output ", "redrive-execution ");

  private final StarterWorld world = new StarterWorld();

  @AfterAll
  void stop() {
    world.close();
  }

  @Test
  void startSendsItsOptionsInTheWorkflowsOwnWords() {
    Done done =
        world.run(
            "start-execution --output json --name n1 --input {\"a\":1.10} --trace-header Root=1"
                + " --add-context temporal --on-existing-execution attach_any --connection c"
                + " --region us-east-1 --state-machine-arn "
                + ORDERS);

    assertThat(done.out())
        .contains(
            "\"received\":{\"stateMachineArn\":\""
                + ORDERS
                + "\",\"input\":{\"a\":1.10},\"name\":\"n1\",\"traceHeader\":\"Root=1\","
                + "\"addContext\":\"temporal\",\"onExistingExecution\":\"ATTACH_ANY\","
                + "\"connection\":\"c\",\"region\":\"us-east-1\"}");
    assertThat(done.err()).startsWith("started workflow sfn-start-orders-n1, run ");
  }

  @Test
  void runTakesTheSameOptionsAndWhatBecomesOfTheExecution() {
    Done done =
        world.run(
            "run --output json --trace-header Root=1 --add-context temporal"
                + " --on-existing-execution FAIL --on-cancel ABANDON --on-timeout ABANDON"
                + " --state-machine-arn "
                + ORDERS);

    assertThat(done.out())
        .contains("\"traceHeader\":\"Root=1\",\"addContext\":\"temporal\"")
        .contains("\"onCancel\":\"ABANDON\",\"onTimeout\":\"ABANDON\"")
        .contains("\"onExistingExecution\":\"FAIL\"");
  }

  @Test
  void awaitSendsItsOptionsAndNamesItsWorkflowAfterTheExecution() {
    Done done =
        world.run(
            "await-execution --output json --timeout 5m --on-cancel STOP --on-timeout STOP"
                + " --connection c --region us-east-1 --execution-arn "
                + ORDER);

    assertThat(done.out())
        .contains("\"executionArn\":\"" + ORDER + "\",\"connection\":\"c\"")
        .contains("\"region\":\"us-east-1\",\"onCancel\":\"STOP\",\"onTimeout\":\"STOP\"")
        .contains("\"wait\":{\"timeout\":\"PT5M\"}");
    assertThat(done.err()).startsWith("started workflow sfn-await-orders-order-42, run ");
  }

  @Test
  void redriveSendsItsOptionsAndNamesItsWorkflowAfterTheExecution() {
    Done done =
        world.run(
            "redrive-execution --output json --timeout 5m --on-cancel ABANDON --on-timeout ABANDON"
                + " --connection c --region us-east-1 --execution-arn "
                + ORDER);

    assertThat(done.exitCode()).isZero();
    assertThat(done.out())
        .startsWith("{\"status\":\"SUCCEEDED\",\"redriveCount\":1,")
        .contains("\"executionArn\":\"" + ORDER + "\",\"connection\":\"c\"")
        .contains("\"onCancel\":\"ABANDON\",\"onTimeout\":\"ABANDON\"")
        .contains("\"wait\":{\"timeout\":\"PT5M\"}");
    assertThat(done.err()).startsWith("started workflow sfn-redrive-orders-order-42, run ");
  }

  @Test
  void redriveTakesTheExecutionOfAnEarlierRun() {
    world.runMachine("fails-ExecutionFailed", "--workflow-id", "failed");

    Done done = world.run("redrive-execution --output json --workflow-id failed");

    assertThat(done.exitCode()).isZero();
    assertThat(done.out()).contains("\"executionArn\":\"" + FakeWorkflow.EXECUTION + "\"");
  }

  @Test
  void runAndAwaitSendHowOftenToRedrive() {
    String await = "await-execution --output json --redrive 3 --execution-arn " + ORDER;

    assertThat(world.runMachine("orders", "--redrive", "2", "--output", "json").out())
        .contains("\"redrive\":{\"maximumAttempts\":2}");
    assertThat(world.runMachine("orders", "--redrive", "0", "--output", "json").out())
        .contains("\"redrive\":{\"maximumAttempts\":0}");
    assertThat(world.run(await).out()).contains("\"redrive\":{\"maximumAttempts\":3}");
    assertThat(world.runMachine("orders", "--output", "json").out()).doesNotContain("redrive");
  }

  @Test
  void theOutputIsPrintedAsItIsWhateverItSays() {
    Done done =
        world.run(
            "get-execution-output --output json --name order-42 --state-machine-arn "
                + ORDERS
                + ":PROD --connection c --region us-east-1");

    assertThat(done.exitCode()).isZero();
    assertThat(done.out())
        .isEqualTo(
            "{\"status\":\"FAILED\",\"n\":1.10,\"big\":1e400,\"received\":{\"executionArn\":\""
                + ORDER
                + "\",\"connection\":\"c\",\"region\":\"us-east-1\"}}\n");
    assertThat(done.err()).startsWith("started workflow sfn-output-orders-order-42, run ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start-execution --state-machine-arn arn:aws:states:us-east-1:123456789012:stateMachine:m",
        "await-execution --execution-arn arn:aws:states:us-east-1:123456789012:execution:m:n",
        "redrive-execution --execution-arn arn:aws:states:us-east-1:123456789012:execution:m:n"
      })
  void noFollowPrintsTheIdsAtOnce(String command) {
    Done done = world.run(command + " --no-follow --output json");

    assertThat(done.exitCode()).isZero();
    assertThat(done.out()).matches("\\{\"workflowId\":\"[^\"]+\",\"runId\":\"[0-9a-f-]{36}\"}\n");
  }

  @Test
  void anOpenWaitIsFollowedAndAClosedOneStartsAnew() throws Exception {
    String command = "await-execution --execution-arn " + StarterWorld.execution("waits", "twice");
    Typed first = world.start(command.split(" "));
    CompletableFuture<Done> firstDone = InBackground.supply(first::get);
    first.awaitErr("status RUNNING\n");
    Typed second = world.start(command.split(" "));
    CompletableFuture<Done> secondDone = InBackground.supply(second::get);
    second.awaitErr("workflow sfn-await-waits-twice is open already");
    world.client.newUntypedWorkflowStub("sfn-await-waits-twice").signal("finish");

    assertThat(firstDone.get(10, TimeUnit.SECONDS).exitCode()).isZero();
    assertThat(secondDone.get(10, TimeUnit.SECONDS).out()).isEqualTo(first.out());
    assertThat(world.run(command + " --no-follow").err()).startsWith("started workflow");
  }

  @Test
  void anOpenWaitForAnExecutionOfTheSameNamesElsewhereIsNotTakenForThisOne() {
    String here = StarterWorld.execution("waits", "elsewhere");
    assertThat(world.run("await-execution --no-follow --execution-arn " + here).exitCode())
        .isZero();

    Done there =
        world.run("await-execution --execution-arn " + here.replace("us-east-1", "eu-west-1"));

    assertThat(there.exitCode()).isEqualTo(2);
    assertThat(there.err()).contains("is about something else").contains(here).hasLineCount(1);
  }

  @Test
  void aResultThatIsAFailedExecutionIsExitCodeThree() {
    Done done =
        world.run(
            "await-execution --execution-arn " + StarterWorld.execution("returns-FAILED", "n"));

    assertThat(done.exitCode()).isEqualTo(3);
    assertThat(done.out()).contains("\"status\": \"FAILED\"");
  }

  @Test
  void anInterruptSaysHowToGoOn() throws Exception {
    Typed typed =
        world.start("await-execution", "--execution-arn", StarterWorld.execution("waits", "int"));
    CompletableFuture<Done> done = InBackground.supply(typed::get);
    typed.awaitErr("status RUNNING\n");
    world.interruptListeners.forEach(Runnable::run);
    world.client.newUntypedWorkflowStub("sfn-await-waits-int").signal("finish");

    assertThat(done.get(10, TimeUnit.SECONDS).err())
        .contains(
            "interrupted; the run goes on\n",
            "  cancel: temporal-sfn cancel --workflow-id sfn-await-waits-int\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--execution-arn a --workflow-id b",
        "--name n",
        "--state-machine-arn arn:aws:states:us-east-1:123456789012:stateMachine:m",
        "--execution-arn a --name n",
        "--execution-arn " + FakeWorkflow.EXECUTION + "/x:y:z",
        "--execution-arn arn:aws:states:us-east-1:123456789012:stateMachine:m",
        "--name a:b --state-machine-arn arn:aws:states:us-east-1:123456789012:stateMachine:m",
        "--name n --state-machine-arn " + FakeWorkflow.EXECUTION
      })
  void anExecutionThatIsNotNamedExactlyOnceIsBadUsage(String selector) {
    for (String command : COMMANDS) {
      Done done = world.run((command + selector).strip());

      assertThat(done.exitCode()).as(selector).isEqualTo(2);
      assertThat(done.err()).startsWith("error: ").doesNotContain("Exception");
      assertThat(done.err().lines().count()).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void anExpressExecutionIsRefusedWithWhatToUseInstead() {
    Done done =
        world.run(
            "await-execution --execution-arn"
                + " arn:aws:states:us-east-1:123456789012:express:m:n:0b5c --output json");

    assertThat(done.exitCode()).isEqualTo(5);
    assertThat(done.out())
        .startsWith("{\"type\":\"ExpressNotSupported\"")
        .contains("temporal-sfn run");
  }
}
