package io.github.temporalsfn.emulator.events;

/** Where events go, as a rule's target in EventBridge. */
@FunctionalInterface
public interface EventSink {
  /**
   * Takes an event. Called by the emulator's own threads, so it must not block, and may not throw.
   *
   * @param event JSON text, as EventBridge gives it to a target
   */
  void send(String event);
}
