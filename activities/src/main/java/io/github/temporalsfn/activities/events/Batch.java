package io.github.temporalsfn.activities.events;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Messages in hand, by what becomes of them. */
final class Batch {
  private final Map<Settlement, List<ReceivedMessage>> messages = new EnumMap<>(Settlement.class);
  private boolean failed;

  void add(ReceivedMessage message, Settlement settlement) {
    messages.computeIfAbsent(settlement, key -> new ArrayList<>()).add(message);
  }

  /** Adds one that could not be passed on. */
  void addFailed(ReceivedMessage message) {
    add(message, Settlement.LEAVE);
    failed = true;
  }

  List<ReceivedMessage> with(Settlement settlement) {
    return messages.getOrDefault(settlement, List.of());
  }

  /** Whether one could not be passed on. */
  boolean hasFailed() {
    return failed;
  }

  /** Whether SQS has to tell every one of them again. */
  boolean isFruitless() {
    return messages.containsKey(Settlement.LEAVE) && messages.size() == 1;
  }
}
