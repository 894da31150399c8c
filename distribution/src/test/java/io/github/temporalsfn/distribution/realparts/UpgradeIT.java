package io.github.temporalsfn.distribution.realparts;

import org.junit.jupiter.api.Tag;

/** The worker that is killed is of an earlier version than the one that goes on. */
@Tag("upgrade")
class UpgradeIT extends InterruptedRuns {
  UpgradeIT() {
    super(new EmulatorWorld(RealPart.file("earlier.jar")));
  }
}
