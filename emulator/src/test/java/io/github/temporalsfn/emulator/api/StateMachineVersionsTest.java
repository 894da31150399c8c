package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.error;
import static io.github.temporalsfn.emulator.World.passing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.ListStateMachineVersionsResponse;
import software.amazon.awssdk.services.sfn.model.PublishStateMachineVersionResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineVersionListItem;

class StateMachineVersionsTest {
  private final World world = new World();
  private String machine = "";

  @BeforeEach
  void createMachine() {
    machine = world.machine("m", PASS);
    world.clock.advance(Duration.ofSeconds(1));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void publishesWhatTheMachineIs() {
    PublishStateMachineVersionResponse published =
        world.sfn.publishStateMachineVersion(
            r -> r.stateMachineArn(machine).description("as it was"));
    world.sfn.updateStateMachine(r -> r.stateMachineArn(machine).definition(passing("new")));
    assertThat(published.stateMachineVersionArn()).isEqualTo(machine + ":1");
    DescribeStateMachineResponse version =
        world.sfn.describeStateMachine(r -> r.stateMachineArn(machine + ":1"));
    assertThat(version.stateMachineArn()).isEqualTo(machine + ":1");
    assertThat(version.name()).isEqualTo("m");
    assertThat(version.definition()).isEqualTo(PASS);
    assertThat(version.description()).isEqualTo("as it was");
    assertThat(version.creationDate())
        .isEqualTo(published.creationDate())
        .isEqualTo(world.clock.now());
    assertThat(version.revisionId()).isNull();
  }

  @Test
  void publishesARevisionOnce() {
    assertThat(publish()).isEqualTo(machine + ":1");
    assertThat(publish()).isEqualTo(machine + ":1");
    world.sfn.updateStateMachine(r -> r.stateMachineArn(machine).definition(passing("new")));
    assertThat(publish()).isEqualTo(machine + ":2");
    world.sfn.updateStateMachine(r -> r.stateMachineArn(machine).definition(PASS));
    assertThat(publish()).isEqualTo(machine + ":3");
  }

  @Test
  void publishesOnlyTheRevisionThatIsMeant() {
    world.sfn.publishStateMachineVersion(r -> r.stateMachineArn(machine).revisionId("INITIAL"));
    String revision =
        world
            .sfn
            .updateStateMachine(r -> r.stateMachineArn(machine).definition(passing("new")))
            .revisionId();
    assertThat(
            error(
                () ->
                    world.sfn.publishStateMachineVersion(
                        r -> r.stateMachineArn(machine).revisionId("other"))))
        .isEqualTo(
            "ConflictException: Failed to publish the State Machine version for revision other. The"
                + " current State Machine revision is "
                + revision
                + ".");
    assertThat(
            world
                .sfn
                .publishStateMachineVersion(r -> r.stateMachineArn(machine).revisionId(revision))
                .stateMachineVersionArn())
        .isEqualTo(machine + ":2");
  }

  @Test
  void deletesAVersionAndDoesNotUseItsNumberAgain() {
    publish();
    delete(machine + ":1");
    delete(machine + ":1");
    assertThat(list().stateMachineVersions()).isEmpty();
    assertThat(error(() -> world.run(machine + ":1", "{}")))
        .isEqualTo("StateMachineDoesNotExist: State Machine Does Not Exist: '" + machine + ":1'");
    assertThat(publish()).isEqualTo(machine + ":2");
  }

  @Test
  void keepsAVersionThatAnAliasLeadsTo() {
    String version = publish();
    String alias = world.alias("PROD", version);
    assertThat(error(() -> delete(version)))
        .isEqualTo(
            "ConflictException: Version to be deleted must not be referenced by an alias. Current"
                + " list of aliases referencing this version: [PROD]");
    world.sfn.deleteStateMachineAlias(r -> r.stateMachineAliasArn(alias));
    delete(version);
    assertThat(list().stateMachineVersions()).isEmpty();
  }

  @Test
  void refusesToDeleteWhatIsNoVersion() {
    assertThat(error(() -> delete(machine))).startsWith("InvalidArn");
    assertThat(error(() -> delete(machine + ":PROD"))).startsWith("InvalidArn");
    delete(machine + "x:1");
  }

  @Test
  void listsTheNewestFirstPageByPage() {
    for (int i = 1; i <= 5; i++) {
      world.publish(machine, passing("v" + i));
    }
    List<String> arns =
        list().stateMachineVersions().stream()
            .map(StateMachineVersionListItem::stateMachineVersionArn)
            .toList();
    assertThat(arns).hasSize(5).startsWith(machine + ":5").endsWith(machine + ":1");
    ListStateMachineVersionsResponse first =
        world.sfn.listStateMachineVersions(r -> r.stateMachineArn(machine).maxResults(3));
    delete(machine + ":3");
    ListStateMachineVersionsResponse second =
        world.sfn.listStateMachineVersions(
            r -> r.stateMachineArn(machine).maxResults(3).nextToken(first.nextToken()));
    assertThat(first.stateMachineVersions()).hasSize(3);
    assertThat(second.stateMachineVersions())
        .extracting(StateMachineVersionListItem::stateMachineVersionArn)
        .containsExactly(machine + ":2", machine + ":1");
    assertThat(second.nextToken()).isNull();
    assertThat(
            error(
                () ->
                    world.sfn.listStateMachineVersions(
                        r -> r.stateMachineArn(machine).nextToken("made up"))))
        .startsWith("InvalidToken");
  }

  @Test
  void publishesNothingOfWhatDoesNotExist() {
    assertThat(
            error(
                () -> world.sfn.publishStateMachineVersion(r -> r.stateMachineArn(machine + "x"))))
        .startsWith("StateMachineDoesNotExist");
    world.sfn.deleteStateMachine(r -> r.stateMachineArn(machine));
    assertThat(error(this::publish)).startsWith("StateMachineDeleting");
  }

  private String publish() {
    return world
        .sfn
        .publishStateMachineVersion(r -> r.stateMachineArn(machine))
        .stateMachineVersionArn();
  }

  private void delete(String version) {
    world.sfn.deleteStateMachineVersion(r -> r.stateMachineVersionArn(version));
  }

  private ListStateMachineVersionsResponse list() {
    return world.sfn.listStateMachineVersions(r -> r.stateMachineArn(machine));
  }
}
