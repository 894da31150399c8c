package io.github.temporalsfn.emulator.faults;

import static io.github.temporalsfn.emulator.World.WAIT_60;
import static io.github.temporalsfn.emulator.World.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.emulator.Control;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sfn.SfnClient;

/** What the README's section about faults shows. */
class ReadmeExamplesTest {
  private final World world = new World();
  private final StepFunctionsEmulator emulator = world.emulator;
  private final SfnClient sfn = world.withoutRetries();

  @AfterEach
  void close() {
    sfn.close();
    world.close();
  }

  @Test
  void doInJavaWhatTheySay() {
    String machine = world.machine("orders", WAIT_60);
    Faults faults = emulator.faults();
    faults.add(
        FaultRule.of(Fault.THROTTLE).operation("StartExecution").stateMachine("orders").times(2));
    faults.add(
        FaultRule.error("ExecutionLimitExceeded", "Too many executions")
            .operation("StartExecution")
            .times(1));
    faults.add(
        FaultRule.of(Fault.DELIVER_LATE)
            .operation("StopExecution")
            .delay(Duration.ofSeconds(2))
            .times(1));

    assertThat(startError(machine)).isEqualTo("ThrottlingException: Rate exceeded");
    assertThat(startError(machine)).isEqualTo("ThrottlingException: Rate exceeded");
    assertThat(startError(machine)).isEqualTo("ExecutionLimitExceeded: Too many executions");
    String arn = world.run(machine, "{}");
    assertThatThrownBy(() -> sfn.stopExecution(r -> r.executionArn(arn)))
        .isInstanceOf(SdkClientException.class);
    world.clock.advance(Duration.ofSeconds(2));
    assertThat(emulator.execution(arn).status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(faults.rules()).extracting(FaultCount::applied).containsExactly(2L, 1L, 1L);
  }

  @Test
  void areInJavaWhatIsDoneHere() throws Exception {
    Path source = Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java");
    String example = find(readme(), "Faults faults = (?s:.*?)(?=\n```)");
    assertThat(withoutSpace(Files.readString(source))).contains(withoutSpace(example));
  }

  @Test
  void doOverHttpWhatTheySay() throws Exception {
    String machine = world.machine("orders", WAIT_60);
    String request = find(readme(), "(?<=curl -d ')(?s:.*?)(?=')");
    assertThat(new Control(emulator).send("POST", "faults", request).statusCode()).isEqualTo(200);
    assertThat(startError(machine)).isEqualTo("ThrottlingException: Rate exceeded");
    assertThat(startError(machine)).isEqualTo("ThrottlingException: Rate exceeded");
    String arn = world.run(machine, "{}");
    assertThat(error(() -> world.describe(arn))).startsWith("ExecutionDoesNotExist");
    world.clock.advance(Duration.ofSeconds(5));
    assertThat(world.describe(arn).statusAsString()).isEqualTo("RUNNING");
  }

  @Test
  void nameEveryFault() throws Exception {
    String readme = readme();
    for (Fault fault : Fault.values()) {
      assertThat(readme).contains("| `" + fault.jsonName() + "` |");
    }
  }

  private String startError(String machine) {
    return error(() -> sfn.startExecution(r -> r.stateMachineArn(machine)));
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static String find(String text, String regex) {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    assertThat(matcher.find()).as(regex).isTrue();
    return matcher.group();
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s", "");
  }
}
