package io.github.temporalsfn.emulator.dataflow;

import java.util.function.Supplier;

/**
 * What paths read from.
 *
 * @param input the document at {@code $}, a JSON text
 * @param context makes the context object, at {@code $$}; only asked where a path needs it
 */
public record Documents(String input, Supplier<String> context) {
  /** The same context with another document at {@code $}. */
  public Documents with(String document) {
    return new Documents(document, context);
  }
}
