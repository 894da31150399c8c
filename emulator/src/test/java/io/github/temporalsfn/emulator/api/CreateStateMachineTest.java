package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.ROLE;
import static io.github.temporalsfn.emulator.World.WAIT_60;
import static io.github.temporalsfn.emulator.World.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.temporalsfn.emulator.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineStatus;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

class CreateStateMachineTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void createsAMachineThatCanBeDescribed() {
    CreateStateMachineResponse created =
        world.sfn.createStateMachine(r -> r.name("m").definition(PASS).roleArn(ROLE));
    assertThat(created.stateMachineArn())
        .isEqualTo("arn:aws:states:us-east-1:123456789012:stateMachine:m");
    assertThat(created.creationDate()).isEqualTo(world.clock.now());

    DescribeStateMachineResponse described =
        world.sfn.describeStateMachine(r -> r.stateMachineArn(created.stateMachineArn()));
    assertThat(described.name()).isEqualTo("m");
    assertThat(described.definition()).isEqualTo(PASS);
    assertThat(described.roleArn()).isEqualTo(ROLE);
    assertThat(described.type()).isEqualTo(StateMachineType.STANDARD);
    assertThat(described.status()).isEqualTo(StateMachineStatus.ACTIVE);
    assertThat(described.creationDate()).isEqualTo(created.creationDate());
  }

  @Test
  void answersTheSameRequestWithTheSameMachine() {
    var first = world.sfn.createStateMachine(r -> r.name("m").definition(PASS).roleArn(ROLE));
    world.clock.advance(Duration.ofSeconds(1));
    var second = world.sfn.createStateMachine(r -> r.name("m").definition(PASS).roleArn(ROLE));
    assertThat(second.stateMachineArn()).isEqualTo(first.stateMachineArn());
    assertThat(second.creationDate()).isEqualTo(first.creationDate());
  }

  @Test
  void refusesAnotherMachineOfTheSameName() {
    String arn = world.machine("m", PASS);
    String expected = "StateMachineAlreadyExists: State Machine Already Exists: '" + arn + "'";
    assertThat(error(() -> world.machine("m", WAIT_60))).isEqualTo(expected);
    assertThat(error(() -> world.machine("m", PASS + " "))).isEqualTo(expected);
  }

  @Test
  void refusesAnInvalidDefinitionAndSaysWhere() {
    assertThat(error(() -> world.machine("m", "{\"StartAt\":\"S\"}")))
        .isEqualTo(
            "InvalidDefinition: Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: These"
                + " fields are required: [States] at /'");
    assertThat(error(() -> world.machineOf("{\"Type\":\"Loop\",\"End\":true}")))
        .contains("does not support the state type \"Loop\" at /States/S/Type");
  }

  @Test
  void refusesInvalidNamesAndRoles() {
    assertThat(error(() -> world.machine("a b", PASS)))
        .isEqualTo("InvalidName: Invalid Name: 'a b'");
    assertThat(error(() -> world.machine("x".repeat(81), PASS))).startsWith("ValidationException");
    assertThat(
            error(
                () ->
                    world.sfn.createStateMachine(
                        r -> r.name("m").definition(PASS).roleArn("role"))))
        .isEqualTo("InvalidArn: Invalid Arn: 'Invalid ARN prefix: role'");
    assertThat(error(() -> world.sfn.createStateMachine(r -> r.name("m").definition(PASS))))
        .startsWith("ValidationException: 1 validation error detected: Value null at 'roleArn'");
  }

  @Test
  void ignoresAnotherRoleOfTheSameMachine() {
    String arn = world.machine("m", PASS);
    assertThat(
            world
                .sfn
                .createStateMachine(r -> r.name("m").definition(PASS).roleArn(ROLE + "2"))
                .stateMachineArn())
        .isEqualTo(arn);
    assertThat(world.sfn.describeStateMachine(r -> r.stateMachineArn(arn)).roleArn())
        .isEqualTo(ROLE);
  }

  @Test
  void publishesTheFirstVersionIfAsked() {
    CreateStateMachineResponse created =
        world.sfn.createStateMachine(
            r ->
                r.name("m")
                    .definition(PASS)
                    .roleArn(ROLE)
                    .publish(true)
                    .versionDescription("first"));
    assertThat(created.stateMachineVersionArn()).isEqualTo(created.stateMachineArn() + ":1");
    assertThat(
            world
                .sfn
                .describeStateMachine(r -> r.stateMachineArn(created.stateMachineVersionArn()))
                .description())
        .isEqualTo("first");
    assertThat(
            error(
                () ->
                    world.sfn.createStateMachine(
                        r -> r.name("n").definition(PASS).roleArn(ROLE).versionDescription("x"))))
        .isEqualTo("ValidationException: Version description can only be set when publish is true");
  }

  @Test
  void remembersLoggingAndTracing() {
    String arn =
        world
            .sfn
            .createStateMachine(
                r ->
                    r.name("m")
                        .definition(PASS)
                        .roleArn(ROLE)
                        .loggingConfiguration(l -> l.level("ERROR").includeExecutionData(true))
                        .tracingConfiguration(t -> t.enabled(true)))
            .stateMachineArn();
    DescribeStateMachineResponse described =
        world.sfn.describeStateMachine(r -> r.stateMachineArn(arn));
    assertThat(described.loggingConfiguration().levelAsString()).isEqualTo("ERROR");
    assertThat(described.loggingConfiguration().includeExecutionData()).isTrue();
    assertThat(described.tracingConfiguration().enabled()).isTrue();
    assertThat(error(() -> world.machine("m", PASS))).startsWith("StateMachineAlreadyExists");
  }

  @Test
  void hidesTheDefinitionIfOnlyMetadataIsWanted() {
    String arn = world.machine("m", PASS);
    assertThat(
            world
                .sfn
                .describeStateMachine(r -> r.stateMachineArn(arn).includedData("METADATA_ONLY"))
                .definition())
        .isEqualTo("{}");
  }

  @ParameterizedTest
  @CsvSource({
    "eu-central-1,arn:aws:states:eu-central-1:123456789012:stateMachine:m",
    "cn-north-1,arn:aws-cn:states:cn-north-1:123456789012:stateMachine:m",
    "us-gov-west-1,arn:aws-us-gov:states:us-gov-west-1:123456789012:stateMachine:m",
    "eusc-de-east-1,arn:aws-eusc:states:eusc-de-east-1:123456789012:stateMachine:m",
  })
  void createsTheMachineInTheRegionOfTheSignature(String region, String arn) {
    try (SfnClient client = World.client(world.emulator, Region.of(region))) {
      assertThat(
              client
                  .createStateMachine(r -> r.name("m").definition(PASS).roleArn(ROLE))
                  .stateMachineArn())
          .isEqualTo(arn);
      assertThat(client.listStateMachines().stateMachines()).hasSize(1);
    }
    assertThat(world.sfn.listStateMachines().stateMachines()).isEmpty();
  }

  @Test
  void createsAMachineFromJavaToo() {
    String arn = world.emulator.createStateMachine("java", PASS);
    assertThat(arn).isEqualTo("arn:aws:states:us-east-1:123456789012:stateMachine:java");
    assertThat(world.run(arn, "{}")).contains(":execution:java:");
    assertThat(world.emulator.stats().calls("CreateStateMachine").count()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> world.emulator.createStateMachine("broken", "{}"))
        .withMessageContaining("InvalidDefinition");
  }

  @Test
  void cannotDescribeWhatDoesNotExist() {
    String arn = "arn:aws:states:us-east-1:123456789012:stateMachine:nobody";
    assertThat(error(() -> world.sfn.describeStateMachine(r -> r.stateMachineArn(arn))))
        .isEqualTo("StateMachineDoesNotExist: State Machine Does Not Exist: '" + arn + "'");
    assertThat(error(() -> world.sfn.describeStateMachine(r -> r.stateMachineArn("not_an_arn"))))
        .isEqualTo("InvalidArn: Invalid Arn: 'Invalid ARN prefix: not_an_arn'");
  }
}
