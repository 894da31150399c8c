package io.github.temporalsfn.distribution.fuzz;

import com.google.protobuf.ByteString;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow, activity or message of that type is called with.
 *
 * @param type of which
 */
record Arguments(String type, List<RawValue> values) {
  private static final int MOST_SHOWN = 1_000;

  private static final List<String> ENCODINGS =
      List.of(
          "",
          "binary/null",
          "binary/plain",
          "binary/encrypted",
          "json/protobuf",
          "JSON/PLAIN",
          "json/plain ",
          "tomorrow/unknown",
          "\0");

  private static final List<String> SECONDS =
      List.of(
          "null",
          "{}",
          "{\"savedByRunId\":\"a\"}",
          "{\"savedByRunId\":null,\"latest\":7}",
          "{\"savedByRunId\":\"a\",\"latest\":{\"status\":[]},\"polls\":1e400,\"ended\":3}",
          "{\"savedByRunId\":\"a\",\"savedByRunId\":\"b\"}",
          "[\"" + OddJson.CANARY + "\"]");

  /** The text as an argument, or something in its place, or more than it. */
  static Arguments of(String type, String text, Random random) {
    List<RawValue> values = new ArrayList<>();
    values.add(value(text, random));
    switch (random.nextInt(30)) {
      case 0 -> values.clear();
      case 1 -> values.add(json(OddJson.of(SECONDS, random)));
      case 2 -> values.add(value(text, random));
      case 3 -> values.addAll(List.of(json("1"), json("2")));
      default -> {}
    }
    return new Arguments(type, List.copyOf(values));
  }

  private static RawValue value(String text, Random random) {
    Map<String, String> metadata =
        switch (random.nextInt(20)) {
          case 0 -> Map.of();
          case 1 -> Map.of("encoding", OddJson.of(ENCODINGS, random));
          case 2 -> Map.of("encoding", "json/plain", "messageType", "a.B", "x", "é");
          default -> Map.of("encoding", "json/plain");
        };
    return value(metadata, ByteString.copyFrom(OddBytes.of(text, random)));
  }

  static RawValue json(String text) {
    return value(Map.of("encoding", "json/plain"), ByteString.copyFromUtf8(text));
  }

  private static RawValue value(Map<String, String> metadata, ByteString data) {
    Payload.Builder payload = Payload.newBuilder().setData(data);
    metadata.forEach((key, value) -> payload.putMetadata(key, ByteString.copyFromUtf8(value)));
    return new RawValue(payload.build());
  }

  /** That argument; {@code null} where there is none. */
  @Nullable RawValue value(int index) {
    return index < values.size() ? values.get(index) : null;
  }

  Object[] array() {
    return values.toArray();
  }

  @Override
  public String toString() {
    return type
        + values.stream()
            .map(value -> value.getPayload().toString())
            .map(text -> text.substring(0, Math.min(text.length(), MOST_SHOWN)))
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
