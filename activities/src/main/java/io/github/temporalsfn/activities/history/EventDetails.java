package io.github.temporalsfn.activities.history;

import io.github.temporalsfn.workflows.activity.HistoryEvent;
import io.github.temporalsfn.workflows.activity.IsoDate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.sfn.model.MapIterationEventDetails;
import software.amazon.awssdk.services.sfn.model.StateEnteredEventDetails;
import software.amazon.awssdk.services.sfn.model.StateExitedEventDetails;

/**
 * The details of one event. AWS has some forty kinds of them, one field of the event for each, of
 * which an event carries at most one; what they have in common is read by the names of AWS's model
 * ({@code error}, {@code cause}, {@code output}), so that kinds added later are read too.
 */
record EventDetails(@Nullable SdkPojo details) {
  private static final EventDetails NONE = new EventDetails(null);

  static HistoryEvent read(software.amazon.awssdk.services.sfn.model.HistoryEvent event) {
    EventDetails details = of(event);
    return new HistoryEvent(
        event.id(),
        event.previousEventId() == null ? 0 : event.previousEventId(),
        event.typeAsString(),
        IsoDate.of(event.timestamp()),
        details.stateName(),
        details.mapIndex(),
        details.text("error"),
        details.text("cause"),
        details.text("output"));
  }

  private static EventDetails of(SdkPojo event) {
    for (SdkField<?> field : event.sdkFields()) {
      if (field.getValueOrDefault(event) instanceof SdkPojo details) {
        return new EventDetails(details);
      }
    }
    return NONE;
  }

  private @Nullable String stateName() {
    boolean isOfState =
        details instanceof StateEnteredEventDetails
            || details instanceof StateExitedEventDetails
            || details instanceof MapIterationEventDetails;
    return isOfState ? text("name") : null;
  }

  private @Nullable Integer mapIndex() {
    return details instanceof MapIterationEventDetails iteration ? iteration.index() : null;
  }

  private @Nullable String text(String name) {
    if (details == null) {
      return null;
    }
    SdkField<?> field = details.sdkFieldNameToField().get(name);
    return field != null && field.getValueOrDefault(details) instanceof String text ? text : null;
  }
}
