package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code temporal sfn …}, with {@code bin/} on the PATH. */
@Tag("real-parts")
@ExtendWith(SharedRealWorld.class)
class CliExtensionIT {
  // The CLI passes on its own global options in front of the command's name.
  @Test
  void runsAStateMachineAndPrintsItsOutput(RealWorld world) {
    TemporalCli.Result result =
        world.temporal(
            "sfn",
            "run",
            "--state-machine-arn",
            world.machineInMoto(Asl.PASS),
            "--input",
            "{\"a\":1}",
            "--output",
            "json");

    assertThat(result.exitCode()).describedAs(result.toString()).isZero();
    assertThat(result.out()).hasLineCount(1);
    assertThat(Answers.json(result).at("/output")).hasToString("{\"a\":1}");
  }
}
