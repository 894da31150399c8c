package io.github.temporalsfn.distribution.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.temporalsfn.workflows.execution.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/**
 * One object a line: {@code timestamp}, {@code level}, {@code logger}, {@code thread}, {@code
 * message}, the record's own fields, those of Temporal's SDK (MDC), and {@code error}. A line is
 * never longer than a container's runtime passes on in one piece: longer texts are cut.
 */
final class JsonLines extends Lines {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final Set<String> TAKEN =
      Set.of("timestamp", "level", "logger", "thread", "message", "error");

  // Temporal's SDK has texts; a field has one kind of value.
  private static final String ATTEMPT = "attempt";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private static final int SHORTEST = 16;

  private final JsonFactory json = new JsonFactory();

  @Override
  public byte[] encode(ILoggingEvent event) {
    int longest = LogStream.LINE_BYTES / 2;
    byte[] line = line(event, longest);
    while (line.length > LogStream.LINE_BYTES && longest > SHORTEST) {
      longest /= 2;
      line = line(event, longest);
    }
    return line;
  }

  private byte[] line(ILoggingEvent event, int longest) {
    StringWriter line = new StringWriter();
    try (JsonGenerator object = json.createGenerator(line)) {
      object.writeStartObject();
      object.writeStringField("timestamp", TIME.format(time(event)));
      object.writeStringField("level", event.getLevel().toString());
      object.writeStringField("logger", cut(event.getLoggerName(), longest));
      object.writeStringField("thread", cut(event.getThreadName(), longest));
      object.writeStringField("message", cut(event.getFormattedMessage(), longest));
      for (Map.Entry<String, Object> field : fields(event).entrySet()) {
        write(object, field.getKey(), field.getValue(), longest);
      }
      Throwable failure = failure(event);
      if (failure != null) {
        write(object, failure, longest);
      }
      object.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter throws none
    }
    return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  // The record's own win: they know better than what the thread does.
  private static Map<String, Object> fields(ILoggingEvent event) {
    Map<String, Object> fields = new LinkedHashMap<>();
    new TreeMap<>(event.getMDCPropertyMap()).forEach((name, value) -> put(fields, name, value));
    if (event.getKeyValuePairs() != null) {
      for (KeyValuePair pair : event.getKeyValuePairs()) {
        put(fields, pair.key, pair.value == null ? "null" : pair.value);
      }
    }
    return fields;
  }

  // Temporal's SDK says WorkflowId, and everything else here workflowId.
  private static void put(Map<String, Object> fields, String given, Object value) {
    String name = given.substring(0, 1).toLowerCase(Locale.ROOT) + given.substring(1);
    fields.put(TAKEN.contains(name) ? name + "_" : name, value);
  }

  private static void write(JsonGenerator object, String name, Object value, int longest)
      throws IOException {
    String text = String.valueOf(value);
    if (value instanceof Integer || value instanceof Long) {
      object.writeNumberField(name, ((Number) value).longValue());
    } else if (value instanceof Boolean bool) {
      object.writeBooleanField(name, bool);
    } else if (name.equals(ATTEMPT) && NUMBER.matcher(text).matches()) {
      object.writeNumberField(name, Long.parseLong(text));
    } else {
      object.writeStringField(name, cut(text, longest));
    }
  }

  private static void write(JsonGenerator object, Throwable failure, int longest)
      throws IOException {
    object.writeObjectFieldStart("error");
    object.writeStringField("type", cut(failure.getClass().getName(), longest));
    if (failure.getMessage() != null) {
      object.writeStringField("message", cut(failure.getMessage(), longest));
    }
    object.writeStringField("stack", Text.bytes(stack(failure).stripTrailing(), longest));
    object.writeEndObject();
  }

  private static String cut(@Nullable String text, int longest) {
    return Text.bytes(Text.line(String.valueOf(text)), longest);
  }
}
