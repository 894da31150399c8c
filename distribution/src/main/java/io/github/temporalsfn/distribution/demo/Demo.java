package io.github.temporalsfn.distribution.demo;

import io.github.temporalsfn.distribution.local.Pace;
import java.util.List;

/** The whole demo: a world in memory and three scenes in it. */
public final class Demo {
  private final Narrator narrator;
  private final Pace pace;

  Demo(Narrator narrator, Pace pace) {
    this.narrator = narrator;
    this.pace = pace;
  }

  /**
   * Plays it.
   *
   * @throws io.github.temporalsfn.starter.shell.CommandFailure if anything was not as it should be
   */
  void play() {
    narrator.title("temporal-sfn", "runs AWS Step Functions from Temporal.");
    narrator.aside(
        "All in this process: Temporal's test server, an emulator of Step Functions, and");
    narrator.aside(
        "the worker between them, which asks for the status every "
            + Narrator.seconds(pace.pollInterval())
            + ". No AWS account.");
    try (DemoWorld world = new DemoWorld(pace)) {
      for (Scene scene :
          List.of(new DeliveredOrder(), new DeclinedOrder(), new CancelledOrder(pace))) {
        scene.play(world, narrator);
      }
      NextSteps.tell(narrator);
    }
  }
}
