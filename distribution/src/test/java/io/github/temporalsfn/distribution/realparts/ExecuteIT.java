package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code temporal workflow execute} of state machines in moto. */
@Tag("real-parts")
@ExtendWith(SharedRealWorld.class)
class ExecuteIT {
  @Test
  void printsTheOutputOfTheExecution(RealWorld world) {
    TemporalCli.Result result = execute(world, Asl.PASS);

    assertThat(result.exitCode()).describedAs(result.toString()).isZero();
    assertThat(result.out()).contains("COMPLETED").contains("\"output\":{\"a\":1}");
  }

  @Test
  void printsTheOutputAsJson(RealWorld world) {
    TemporalCli.Result result = execute(world, Asl.PASS, "-o", "json");

    assertThat(Answers.json(result).at("/result/output")).hasToString("{\"a\":1}");
  }

  @Test
  void tellsInOneLineWhyTheExecutionFailed(RealWorld world) {
    TemporalCli.Result result = execute(world, Asl.FAIL);

    assertThat(result.exitCode()).isNotZero();
    assertThat(result.out().lines().filter(line -> line.contains("Message:")))
        .singleElement()
        .asString()
        .contains("FAILED in state Only: Payment.Declined: card expired (arn:aws:states:");
  }

  @Test
  void printsNoStackTraceOfAFailure(RealWorld world) {
    TemporalCli.Result result = execute(world, Asl.FAIL);

    assertThat(result.out() + result.err()).doesNotContain("StackTrace", "at io.", "Cause:");
  }

  private static TemporalCli.Result execute(RealWorld world, String definition, String... more) {
    String machine = world.machineInMoto(definition);
    String input = "{\"stateMachineArn\":\"" + machine + "\",\"input\":{\"a\":1}}";
    String[] options =
        Stream.concat(Stream.of("--input", input), Stream.of(more)).toArray(String[]::new);
    return Runs.execute(world, RealWorld.ON_MOTO, options);
  }
}
