package io.github.temporalsfn.distribution.demo;

/** One order's story. It checks what it tells. */
@FunctionalInterface
interface Scene {
  /**
   * Plays the scene.
   *
   * @throws io.github.temporalsfn.starter.shell.CommandFailure if anything was not as it should be
   */
  void play(DemoWorld world, Narrator narrator);
}
