package io.github.temporalsfn.emulator.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a path: from a value to values inside of it. */
public sealed interface Selector {
  /** A member of an object. */
  record Field(String name) implements Selector {}

  /** An element of an array; below 0 it counts from the end. */
  record Index(int position) implements Selector {}

  /** Several members: an object of them at the end of a path, each of them before it. */
  record Fields(List<String> names) implements Selector {}

  /** Several elements. */
  record Indexes(List<Integer> positions) implements Selector {}

  /** The elements from one position to before another; null is the array's own end. */
  record Slice(int from, @Nullable Integer to) implements Selector {}

  /** All members or elements. */
  record Wildcard() implements Selector {}

  /** The value itself and all that is in it, at any depth. */
  record Descent() implements Selector {}

  /** Whether there is at most one value where it leads. */
  default boolean isDefinite() {
    return this instanceof Field || this instanceof Index;
  }
}
