package io.github.temporalsfn.emulator.intrinsics;

import io.github.temporalsfn.emulator.json.InvalidJsonException;
import io.github.temporalsfn.emulator.json.JsonScanner;
import io.github.temporalsfn.emulator.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.stream.Collectors;

/** The functions on strings and JSON in strings. */
final class TextFunctions {
  private TextFunctions() {}

  /** Puts an argument for each {@code {}}; a backslash before a brace or a backslash hides it. */
  static String format(Arguments arguments) {
    String template = arguments.text(0);
    StringBuilder text = new StringBuilder();
    int next = 1;
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '\\' && i + 1 < template.length() && "\\{}".indexOf(template.charAt(i + 1)) >= 0) {
        text.append(template.charAt(++i));
      } else if (template.startsWith("{}", i)) {
        if (next == arguments.count()) {
          throw new IllegalArgumentException("There are fewer arguments than {}");
        }
        text.append(arguments.isText(next) ? arguments.text(next) : arguments.raw(next));
        next++;
        i++;
      } else if (c == '{' || c == '}') {
        throw new IllegalArgumentException("A brace that is no {} needs a backslash");
      } else {
        text.append(c);
      }
    }
    if (next < arguments.count()) {
      throw new IllegalArgumentException("There are more arguments than {}");
    }
    return JsonText.quote(text.toString());
  }

  /** Splits at every character of the second string; drops what is empty, as recorded from AWS. */
  static String split(Arguments arguments) {
    StringTokenizer tokens = new StringTokenizer(arguments.text(0), arguments.text(1));
    List<String> parts = new ArrayList<>();
    while (tokens.hasMoreTokens()) {
      parts.add(JsonText.quote(tokens.nextToken()));
    }
    return ArrayFunctions.join(parts);
  }

  static String parse(Arguments arguments) {
    String text = arguments.text(0).strip();
    try {
      JsonText.validate(text);
    } catch (InvalidJsonException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    return text;
  }

  static String print(Arguments arguments) {
    return JsonText.quote(JsonText.withoutSpace(arguments.raw(0)));
  }

  /** Only a shallow merge exists: the third argument is always false. */
  static String merge(Arguments arguments) {
    if (!arguments.raw(2).equals("false")) {
      throw arguments.wrong(2, "false: there is no deep merge");
    }
    Map<String, String> members = new LinkedHashMap<>();
    for (int i = 0; i < 2; i++) {
      JsonScanner scanner = new JsonScanner(arguments.raw(i));
      if (!scanner.isObject(scanner.root())) {
        throw arguments.wrong(i, "an object");
      }
      scanner
          .members(scanner.root())
          .forEach(member -> members.put(member.name(), scanner.slice(member.value())));
    }
    return members.entrySet().stream()
        .map(member -> JsonText.quote(member.getKey()) + ":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
