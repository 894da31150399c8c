package io.github.temporalsfn.distribution.connection;

import com.google.protobuf.Message;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowQueryException;
import io.temporal.client.WorkflowServiceException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Everything that many people may read, by the place where they find it. */
final class Traces {
  private static final String METADATA = "__temporal_workflow_metadata";

  private final Map<String, String> texts = new LinkedHashMap<>();

  void add(String place, String text) {
    texts.put(place, text);
  }

  /** What a run whose input holds no secret has left in Temporal. */
  void add(String place, ClientRun run) {
    addHistory(place, run.events());
    addAnswers(place, run);
  }

  /**
   * What a run has left whose caller has put a secret into its input. That is the first event, and,
   * as the caller's own words, what the workflow hands on to activities.
   */
  void addCareless(String place, ClientRun run) {
    List<HistoryEvent> events = run.events();
    addHistory(
        place,
        events.subList(1, events.size()).stream().map(Traces::withoutActivityInput).toList());
    addAnswers(place, run);
  }

  /** Each place with the secrets that it tells. */
  Map<String, List<String>> leaks(Canaries canaries) {
    Map<String, List<String>> leaks = new LinkedHashMap<>();
    texts.forEach(
        (place, text) -> {
          List<String> found = canaries.in(text);
          if (!found.isEmpty()) {
            leaks.put(place, found);
          }
        });
    return leaks;
  }

  private void addHistory(String place, List<HistoryEvent> events) {
    StringBuilder text = new StringBuilder();
    events.forEach(event -> text.append(text(event)));
    add(place + ": history", text.toString());
  }

  private void addAnswers(String place, ClientRun run) {
    add(place + ": description", text(run.description()));
    add(place + ": status", answer(() -> run.query("status")));
    add(place + ": current details", answer(() -> run.query(METADATA)));
  }

  // A run that was refused at its beginning has no status.
  private static String answer(Supplier<String> query) {
    try {
      return query.get();
    } catch (WorkflowQueryException | WorkflowServiceException e) {
      return e + " " + e.getCause();
    }
  }

  private static HistoryEvent withoutActivityInput(HistoryEvent event) {
    if (!event.hasActivityTaskScheduledEventAttributes()) {
      return event;
    }
    HistoryEvent.Builder copy = event.toBuilder();
    copy.getActivityTaskScheduledEventAttributesBuilder().clearInput();
    return copy.build();
  }

  // Texts and payloads are in a message's bytes as they are.
  private static String text(Message message) {
    return new String(message.toByteArray(), StandardCharsets.ISO_8859_1);
  }
}
