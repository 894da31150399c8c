package io.github.temporalsfn.emulator.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The client tokens that have redriven one execution, which guards them. "The API will return
 * idempotent responses for the last 10 client tokens used to successfully redrive the execution.
 * These client tokens are valid for up to 15 minutes after they are first used" (API reference,
 * RedriveExecution).
 */
final class RedriveTokens {
  private static final int KEPT = 10;
  private static final Duration VALID = Duration.ofMinutes(15);

  private record Used(String token, Instant redriveDate) {}

  private final Deque<Used> used = new ArrayDeque<>(1);

  /** When the token has redriven the execution, if that is still known. */
  @Nullable Instant redriveDate(String token, Instant now) {
    used.removeIf(earlier -> !now.isBefore(earlier.redriveDate().plus(VALID)));
    return used.stream()
        .filter(earlier -> earlier.token().equals(token))
        .findFirst()
        .map(Used::redriveDate)
        .orElse(null);
  }

  void add(String token, Instant redriveDate) {
    if (used.size() == KEPT) {
      used.remove();
    }
    used.add(new Used(token, redriveDate));
  }
}
