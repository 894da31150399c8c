package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The parts of answers. */
final class Responses {
  private Responses() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Adds a text, unless there is none. */
  static void put(ObjectNode object, String field, @Nullable String value) {
    if (value != null) {
      object.put(field, value);
    }
  }

  /**
   * Adds a timestamp as AWS writes it, seconds with milliseconds behind the point, unless there is
   * none.
   */
  static void put(ObjectNode object, String field, @Nullable Instant value) {
    if (value != null) {
      // As a node, so that no factory strips zeros: 1763938000.000 would become 1.763938E+9.
      object.set(field, DecimalNode.valueOf(BigDecimal.valueOf(value.toEpochMilli(), 3)));
    }
  }
}
