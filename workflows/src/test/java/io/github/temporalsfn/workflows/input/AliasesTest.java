package io.github.temporalsfn.workflows.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.workflows.OnFailure;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.policy.PollSchedule;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Airflow's spellings: each alone, each against what it stands for, each where it has no place. */
class AliasesTest {
  private static final String MACHINE = "arn:aws:states:eu-west-1:123456789012:stateMachine:orders";
  private static final String EXECUTION =
      "arn:aws:states:eu-west-1:123456789012:execution:orders:order-42";

  @Test
  void nameTheStateMachineAndItsInput() {
    StartRequest start = run("'state_machine_arn':'$M','state_machine_input':{'a':1.10}").start();

    assertThat(start.stateMachine().text()).isEqualTo(MACHINE);
    assertThat(start.input()).isEqualTo("{\"a\":1.10}");
    assertThat(start("'state_machine_arn':'$M','state_machine_input':[1]").input())
        .isEqualTo("[1]");
  }

  @Test
  void nameAnExecution() {
    assertThat(await("'execution_arn':'$E'").target().execution().text()).isEqualTo(EXECUTION);
    assertThat(output("'execution_arn':'$E'").execution().text()).isEqualTo(EXECUTION);
    assertThat(output("'state_machine_arn':'$M','name':'order-42'").execution().text())
        .isEqualTo(EXECUTION);
  }

  @Test
  void nameTheConnection() {
    assertThat(run("'stateMachineArn':'$M','aws_conn_id':'prod'").start().connection().connection())
        .isEqualTo("prod");
    assertThat(start("'stateMachineArn':'$M','aws_conn_id':'prod'").connection().connection())
        .isEqualTo("prod");
    assertThat(await("'executionArn':'$E','aws_conn_id':null").target().connection().connection())
        .isEmpty();
    assertThat(output("'executionArn':'$E','aws_conn_id':'prod'").connection().connection())
        .isEqualTo("prod");
  }

  @ParameterizedTest
  @CsvSource({"run", "start", "await", "output", "redrive"})
  void nameTheRegion(String workflow) {
    read(workflow, "'region_name':'eu-west-1'");

    assertRefused(
        () -> read(workflow, "'region_name':'us-east-1'"), "region_name must be the region of ");
  }

  @Test
  void nameBotocoresConfiguration() {
    ConnectionChoice given =
        run("'stateMachineArn':'$M','botocore_config':{'read_timeout':42}").start().connection();

    assertThat(given.botocoreConfig()).isEqualTo(JsonDocument.parse("{\"read_timeout\":42}"));
    assertRefused(
        () -> read("await", "'botocore_config':7"),
        "botocore_config must be an object, is a number");
  }

  @ParameterizedTest
  @CsvSource({"run", "start", "await", "output", "redrive"})
  void leaveOutWhatIsNullOrEmpty(String workflow) {
    read(workflow, "'region_name':'','verify':'','botocore_config':null");

    assertThat(
            run("'stateMachineArn':'$M','region_name':'','verify':'','botocore_config':null")
                .start()
                .connection())
        .isEqualTo(ConnectionChoice.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource({"run", "start", "await", "output", "redrive"})
  void acceptDeferrableWhichMeansNothing(String workflow) {
    read(workflow, "'deferrable':true");
    read(workflow, "'deferrable':false");

    assertRefused(
        () -> read(workflow, "'deferrable':'yes'"), "deferrable must be a boolean, is a string");
  }

  @ParameterizedTest
  @CsvSource({
    "run,poke_interval",
    "run,waiter_delay",
    "await,poke_interval",
    "await,waiter_delay",
    "redrive,poke_interval",
    "redrive,waiter_delay"
  })
  void keepTheIntervalTheSame(String workflow, String alias) {
    PollSchedule schedule = follow(workflow, "'" + alias + "':7.5").waitPolicy().schedule();

    assertThat(schedule)
        .isEqualTo(new PollSchedule(Duration.ofMillis(7500), 1, Duration.ofMillis(7500)));
  }

  @ParameterizedTest
  @CsvSource({"run", "await", "redrive"})
  void limitTheWait(String workflow) {
    FollowRequest follow = follow(workflow, "'timeout':3600,'waiter_max_attempts':30");

    assertThat(follow.waitPolicy().timeout()).isEqualTo(Duration.ofHours(1));
    assertThat(follow.waitPolicy().maximumAttempts()).isEqualTo(30);
  }

  @ParameterizedTest
  @CsvSource({"run,true,RETURN", "run,false,FAIL", "await,true,RETURN", "redrive,true,RETURN"})
  void saySoftFail(String workflow, String softFail, OnFailure expected) {
    assertThat(follow(workflow, "'soft_fail':" + softFail).onFailure()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"run", "start"})
  void redriveOnlyWithAName(String workflow) {
    read(workflow, "'is_redrive_execution':false");
    assertRefused(
        () -> read(workflow, "'is_redrive_execution':true"),
        "is_redrive_execution needs name: the execution to redrive");
  }

  @Test
  void redriveTheExecutionOfThatName() {
    StartRequest start =
        start("'stateMachineArn':'$M:PROD','name':'order-42','is_redrive_execution':true");

    assertThat(start.redrives()).isTrue();
    assertThat(start.redriven().text()).isEqualTo(EXECUTION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run   | 'state_machine_arn':'$M'",
        "start | 'state_machine_arn':'$M'",
        "run   | 'input':1,'state_machine_input':1",
        "start | 'input':1,'state_machine_input':1",
        "await | 'execution_arn':'$E'",
        "output| 'execution_arn':'$E'",
        "run   | 'aws_conn_id':'a','connection':'a'",
        "start | 'aws_conn_id':'a','connection':'a'",
        "await | 'aws_conn_id':'a','connection':'a'",
        "output| 'aws_conn_id':'a','connection':'a'",
        "run   | 'region_name':'eu-west-1','region':'eu-west-1'",
        "output| 'region':'eu-west-1','region_name':'eu-west-1'",
        "run   | 'botocore_config':{},'botocoreConfig':{}",
        "await | 'botocore_config':{},'botocoreConfig':{}",
        "run   | 'poke_interval':1,'waiter_delay':1",
        "await | 'waiter_delay':1,'poke_interval':1",
        "run   | 'poke_interval':1,'wait':{'initialInterval':1}",
        "run   | 'poke_interval':1,'wait':{'maximumInterval':1}",
        "run   | 'waiter_delay':1,'wait':{'backoffCoefficient':1}",
        "await | 'waiter_delay':1,'wait':{'initialInterval':1}",
        "run   | 'timeout':1,'wait':{'timeout':1}",
        "await | 'timeout':1,'wait':{'timeout':1}",
        "run   | 'waiter_max_attempts':1,'wait':{'maximumAttempts':1}",
        "await | 'waiter_max_attempts':1,'wait':{'maximumAttempts':1}",
        "run   | 'onFailure':'FAIL','soft_fail':false",
        "await | 'onFailure':'RETURN','soft_fail':true",
      })
  void areRefusedBesideWhatTheyStandFor(String workflow, String fields) {
    assertRefused(() -> read(workflow, fields), "mean the same; give only one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run   | 'execution_arn':'$E'       | RunStateMachine starts executions; AwaitExecution",
        "start | 'execution_arn':'$E'       | execution_arn is not a field",
        "start | 'waiter_delay':1           | StartExecution does not wait; use RunStateMachine",
        "start | 'waiter_max_attempts':1    | StartExecution does not wait",
        "start | 'timeout':1                | StartExecution does not wait",
        "start | 'soft_fail':true           | StartExecution does not wait",
        "await | 'state_machine_input':{}   | AwaitExecution starts nothing; use RunStateMachine",
        "await | 'is_redrive_execution':true| AwaitExecution starts nothing",
        "redrive|'state_machine_input':{}   | RedriveExecution starts nothing and keeps the",
        "redrive|'redrive':{}               | RedriveExecution redrives once; AwaitExecution",
        "output| 'poke_interval':1          | GetExecutionOutput does not wait; use AwaitExec",
        "output| 'soft_fail':true           | GetExecutionOutput does not wait",
        "output| 'state_machine_input':{}   | state_machine_input is not a field; the fields are",
      })
  void areRefusedWhereTheirTargetIsNone(String workflow, String fields, String expected) {
    assertRefused(() -> read(workflow, fields), expected);
  }

  /** Reads the fields beside those that the workflow requires. */
  private static Object read(String workflow, String fields) {
    return switch (workflow) {
      case "run" -> run("'stateMachineArn':'$M'," + fields);
      case "start" -> start("'stateMachineArn':'$M'," + fields);
      case "await" -> await("'executionArn':'$E'," + fields);
      case "redrive" -> read("'executionArn':'$E'," + fields, RequestReader::redrive);
      default -> output("'executionArn':'$E'," + fields);
    };
  }

  private static FollowRequest follow(String workflow, String fields) {
    return read(workflow, fields) instanceof RunRequest run
        ? run.follow()
        : ((AwaitRequest) read(workflow, fields)).follow();
  }

  private static RunRequest run(String fields) {
    return read(fields, input -> RequestReader.run(input, JsonDocument.EMPTY_OBJECT));
  }

  private static StartRequest start(String fields) {
    return read(fields, input -> RequestReader.start(input, JsonDocument.EMPTY_OBJECT));
  }

  private static AwaitRequest await(String fields) {
    return read(fields, RequestReader::await);
  }

  private static ExecutionTarget output(String fields) {
    return read(fields, RequestReader::output);
  }

  private static <T> T read(String fields, Function<JsonDocument, T> reader) {
    String text = fields.replace("$M", MACHINE).replace("$E", EXECUTION).replace('\'', '"');
    return reader.apply(JsonDocument.parse("{" + text + "}"));
  }

  private static void assertRefused(Runnable reading, String expected) {
    assertThatThrownBy(reading::run)
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure -> {
              assertThat(failure.getType()).isEqualTo("InvalidRequest");
              assertThat(Objects.requireNonNull(failure.getOriginalMessage())).contains(expected);
            });
  }
}
