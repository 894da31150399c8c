package io.github.temporalsfn.activities.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.temporalsfn.activities.watch.StatusChange;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages: EventBridge's event as it is, or what a rule's InputTransformer or SNS has made
 * of it, as long as {@code executionArn} (and perhaps {@code status} and {@code redriveCount}) is
 * at the top or under {@code detail}. Only these are read: inputs and outputs are passed over.
 */
final class EventReader {
  private static final String DETAIL_TYPE = "Step Functions Execution Status Change";

  // Since 2025 a message may have 1 MiB.
  private static final int MOST_CHARACTERS = 1_048_576;
  private static final int DEEPEST = 64;
  private static final int LONGEST_ARN = 1_024;
  private static final int LONGEST_STATUS = 64;
  private static final Pattern ARN =
      Pattern.compile("arn:[a-z0-9-]+:states:[a-z0-9-]+:[0-9]+:(?:execution|express):[!-~]+");
  private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,9}");

  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(400).build())
          .build();

  /** What the message is; never throws. */
  Reading read(String body) {
    return read(body, true);
  }

  private Reading read(String body, boolean mayBeWrapped) {
    if (body.length() > MOST_CHARACTERS) {
      return new Reading.Refused(Poison.TOO_LONG);
    }
    Fields top = new Fields();
    try (JsonParser parser = json.createParser(body)) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT) {
        // Also looks whether the rest is JSON.
        parser.skipChildren();
        return new Reading.Refused(
            first != null && parser.nextToken() == null ? Poison.NOT_AN_OBJECT : Poison.NOT_JSON);
      }
      readObject(parser, top, true);
      if (parser.nextToken() != null) {
        return new Reading.Refused(Poison.NOT_JSON);
      }
    } catch (IOException e) {
      return new Reading.Refused(Poison.NOT_JSON);
    }
    if (mayBeWrapped && top.executionArn == null && top.message != null) {
      return read(top.message, false);
    }
    return judge(top);
  }

  // Of fields that are there twice the last one counts, and those of the detail before all.
  private static void readObject(JsonParser parser, Fields fields, boolean isTop)
      throws IOException {
    Fields detail = new Fields();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      switch (name) {
        case "executionArn" -> fields.executionArn = text(parser, value, LONGEST_ARN);
        case "status" -> fields.status = text(parser, value, LONGEST_STATUS);
        case "redriveCount" -> fields.redriveCount = text(parser, value, LONGEST_STATUS);
        case "detail-type" -> fields.detailType = text(parser, value, LONGEST_STATUS);
        case "Message" -> fields.message = text(parser, value, MOST_CHARACTERS);
        case "detail" -> {
          if (isTop && value == JsonToken.START_OBJECT) {
            readObject(parser, detail, false);
          }
        }
        default -> {}
      }
      parser.skipChildren();
    }
    fields.take(detail);
  }

  /** A scalar's text, null for null; where it is something else or too long, a text that is bad. */
  private static @Nullable String text(JsonParser parser, JsonToken value, int longest)
      throws IOException {
    if (value == JsonToken.VALUE_NULL) {
      return null;
    }
    boolean isText = value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT;
    return isText && parser.getTextLength() <= longest ? parser.getText() : Fields.BAD;
  }

  private static Reading judge(Fields read) {
    if (read.detailType != null && !read.detailType.equals(DETAIL_TYPE)) {
      return new Reading.Refused(Poison.ANOTHER_EVENT);
    }
    String arn = read.executionArn;
    if (arn == null) {
      return new Reading.Refused(Poison.NO_EXECUTION);
    }
    if (!ARN.matcher(arn).matches()) {
      return new Reading.Refused(Poison.NO_ARN);
    }
    String status = read.status == null || read.status.isEmpty() ? null : read.status;
    if (status != null && (status.equals(Fields.BAD) || !isName(status))) {
      return new Reading.Refused(Poison.NO_STATUS);
    }
    String count =
        read.redriveCount == null || read.redriveCount.isEmpty() ? null : read.redriveCount;
    if (count != null && !SMALL_NUMBER.matcher(count).matches()) {
      return new Reading.Refused(Poison.NO_REDRIVE_COUNT);
    }
    return new Reading.Change(
        new StatusChange(arn, status, count == null ? null : Integer.valueOf(count)));
  }

  // AWS may have more of them one day.
  private static boolean isName(String status) {
    return status.chars().allMatch(c -> c == '_' || (c >= 'A' && c <= 'Z'));
  }

  /** What has been read so far; null where it is not there. */
  private static final class Fields {
    static final String BAD = "\0";

    @Nullable String executionArn;
    @Nullable String status;
    @Nullable String redriveCount;
    @Nullable String detailType;
    @Nullable String message;

    void take(Fields detail) {
      executionArn = detail.executionArn == null ? executionArn : detail.executionArn;
      status = detail.status == null ? status : detail.status;
      redriveCount = detail.redriveCount == null ? redriveCount : detail.redriveCount;
    }
  }
}
