package io.github.temporalsfn.emulator.time;

/** Something that will happen later. */
public interface Timer {
  /** Takes it off the queue. Without effect when it has begun already. */
  void cancel();
}
