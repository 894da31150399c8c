package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.ROLE;
import static io.github.temporalsfn.emulator.World.error;
import static io.github.temporalsfn.emulator.World.passing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.Tag;

class TagsTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void areSetReplacedAndRemoved() {
    String machine =
        world
            .sfn
            .createStateMachine(
                r -> r.name("m").definition(PASS).roleArn(ROLE).tags(tag("a", "1"), tag("b", "")))
            .stateMachineArn();
    world.sfn.tagResource(r -> r.resourceArn(machine).tags(tag("a", "2"), tag("c", "3")));
    world.sfn.untagResource(r -> r.resourceArn(machine).tagKeys("b", "missing"));
    assertThat(world.sfn.listTagsForResource(r -> r.resourceArn(machine)).tags())
        .containsExactly(tag("a", "2"), tag("c", "3"));
  }

  @Test
  void belongToAMachineAndNotToItsVersions() {
    String version = world.publish(world.machine("m", PASS), passing("x"));
    assertThat(error(() -> world.sfn.tagResource(r -> r.resourceArn(version).tags(tag("a", "1")))))
        .isEqualTo("ResourceNotFound: Resource not found: '" + version + "'");
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }
}
