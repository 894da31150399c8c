package io.github.temporalsfn.emulator.engine;

import org.jspecify.annotations.Nullable;

/** Something to do, which says what to do next. */
@FunctionalInterface
interface Move {
  @Nullable Move make();
}
