package io.github.temporalsfn.starter.option;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands on what was given; what was not keeps the default that the workflow has for it. */
final class Given {
  private Given() {}

  static <T> void to(Consumer<T> field, @Nullable T value) {
    if (value != null) {
      field.accept(value);
    }
  }
}
