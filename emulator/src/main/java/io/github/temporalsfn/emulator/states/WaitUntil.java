package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.choice.Timestamps;
import io.github.temporalsfn.emulator.dataflow.DataFlowException;
import io.github.temporalsfn.emulator.dataflow.DocumentPath;
import io.github.temporalsfn.emulator.dataflow.Documents;
import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import io.github.temporalsfn.emulator.json.JsonText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a Wait state is over. */
@FunctionalInterface
interface WaitUntil {
  /**
   * The end of a wait that begins now.
   *
   * @throws DataFlowException if the input does not say it
   */
  Instant due(Documents input, Instant now);

  /** Reads the one of four fields that is there. */
  static WaitUntil parse(Fields fields) throws InvalidDefinitionException {
    long given =
        List.of("Seconds", "SecondsPath", "Timestamp", "TimestampPath").stream()
            .filter(fields::has)
            .count();
    if (given != 1) {
      throw InvalidDefinitionException.schema(
          "A Wait state must contain exactly one of "
              + "[Seconds, SecondsPath, Timestamp, TimestampPath]",
          fields.location());
    }
    Integer seconds = fields.seconds("Seconds", 0);
    if (seconds != null) {
      return (input, now) -> now.plusSeconds(seconds);
    }
    DocumentPath secondsPath = DocumentPath.reference(fields, "SecondsPath");
    if (secondsPath != null) {
      return (input, now) -> now.plusSeconds(seconds(secondsPath, secondsPath.read(input)));
    }
    DocumentPath timestampPath = DocumentPath.reference(fields, "TimestampPath");
    if (timestampPath != null) {
      return (input, now) -> timestamp(timestampPath, timestampPath.read(input));
    }
    Instant timestamp = Timestamps.parse(fields.requiredText("Timestamp"));
    if (timestamp == null) {
      throw InvalidDefinitionException.schema(
          "Value is not a timestamp", fields.location("Timestamp"));
    }
    return (input, now) -> timestamp;
  }

  private static long seconds(DocumentPath path, @Nullable String raw) {
    if (raw == null) {
      throw DataFlowException.runtime(
          "The SecondsPath parameter does not reference an input value: " + path.text());
    }
    if (!raw.matches("\\d{1,8}")) {
      throw DataFlowException.runtime(
          "The SecondsPath parameter cannot be parsed as a long value: " + path.text());
    }
    return Long.parseLong(raw);
  }

  private static Instant timestamp(DocumentPath path, @Nullable String raw) {
    if (raw == null) {
      throw DataFlowException.runtime(
          "The TimestampPath parameter does not reference an input value: " + path.text());
    }
    Instant timestamp = raw.startsWith("\"") ? Timestamps.parse(JsonText.unquote(raw)) : null;
    if (timestamp == null) {
      throw DataFlowException.runtime(
          "The TimestampPath parameter cannot be parsed as a timestamp: " + path.text());
    }
    return timestamp;
  }
}
