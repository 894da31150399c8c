package io.github.temporalsfn.distribution.fuzz;

import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.json.JsonKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A JSON object whose fields are lost, doubled, renamed and replaced. */
final class OddDocument {
  private record Member(String name, Object value) {}

  private final List<Member> members = new ArrayList<>();

  private OddDocument(JsonDocument object) {
    object
        .fields()
        .forEach(
            (name, value) ->
                members.add(
                    new Member(
                        JsonDocument.of(name).text(),
                        value.kind() == JsonKind.OBJECT ? new OddDocument(value) : value.text())));
  }

  /**
   * The object after up to three changes, none at all now and then.
   *
   * @param valid an object
   * @param names fields that may turn up in it
   */
  static String of(String valid, List<String> names, Random random) {
    OddDocument document = new OddDocument(JsonDocument.parse(valid));
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      document.change(names, random);
    }
    return document.text();
  }

  private void change(List<String> names, Random random) {
    List<OddDocument> nested =
        members.stream()
            .map(Member::value)
            .filter(OddDocument.class::isInstance)
            .map(OddDocument.class::cast)
            .toList();
    if (!nested.isEmpty() && random.nextInt(3) == 0) {
      OddJson.of(nested, random).change(names, random);
    } else if (members.isEmpty() || random.nextInt(4) == 0) {
      members.add(
          random.nextInt(members.size() + 1),
          new Member(name(names, random), OddJson.value(random)));
    } else {
      replace(random.nextInt(members.size()), names, random);
    }
  }

  private void replace(int at, List<String> names, Random random) {
    Member member = members.get(at);
    switch (random.nextInt(7)) {
      case 0 -> members.remove(at);
      case 1 -> members.add(member);
      case 2 -> members.set(at, new Member(name(names, random), member.value));
      case 3 -> members.set(at, new Member(member.name, '[' + text(member.value) + ']'));
      case 4 -> {
        // As a text it might be a name, which messages may repeat.
        String content = text(member.value).replace(OddJson.CANARY, "text");
        String quoted = JsonDocument.of(content).text();
        members.set(at, new Member(member.name, quoted));
      }
      default -> members.set(at, new Member(member.name, OddJson.value(random)));
    }
  }

  private static String name(List<String> names, Random random) {
    return random.nextInt(4) == 0
        ? OddJson.string(random)
        : JsonDocument.of(OddJson.of(names, random)).text();
  }

  private static String text(Object value) {
    return value instanceof OddDocument document ? document.text() : (String) value;
  }

  private String text() {
    return members.stream()
        .map(member -> member.name + ':' + text(member.value))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
