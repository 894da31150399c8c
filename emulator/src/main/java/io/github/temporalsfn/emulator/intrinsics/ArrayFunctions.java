package io.github.temporalsfn.emulator.intrinsics;

import io.github.temporalsfn.emulator.json.JsonText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The functions on arrays. */
final class ArrayFunctions {
  private static final int MAX_RANGE = 1000;

  private ArrayFunctions() {}

  static String array(Arguments arguments) {
    return join(arguments.values());
  }

  static String partition(Arguments arguments) {
    List<String> elements = arguments.array(0);
    int size = arguments.integer(1);
    if (size <= 0) {
      throw arguments.wrong(1, "a positive integer");
    }
    List<String> chunks = new ArrayList<>();
    for (int from = 0; from < elements.size(); from += size) {
      chunks.add(join(elements.subList(from, Math.min(elements.size(), from + size))));
    }
    return join(chunks);
  }

  static String contains(Arguments arguments) {
    String value = arguments.raw(1);
    return String.valueOf(
        arguments.array(0).stream().anyMatch(element -> JsonText.isSameValue(element, value)));
  }

  static String range(Arguments arguments) {
    int first = arguments.integer(0);
    int last = arguments.integer(1);
    int step = arguments.integer(2);
    if (step == 0) {
      throw arguments.wrong(2, "an integer other than 0");
    }
    List<String> numbers = new ArrayList<>();
    for (long n = first; step > 0 ? n <= last : n >= last; n += step) {
      if (numbers.size() == MAX_RANGE) {
        throw new IllegalArgumentException("The range has more than " + MAX_RANGE + " items");
      }
      numbers.add(String.valueOf(n));
    }
    return join(numbers);
  }

  static String item(Arguments arguments) {
    List<String> elements = arguments.array(0);
    int index = arguments.integer(1);
    if (index < 0 || index >= elements.size()) {
      throw arguments.wrong(1, "an index of the array");
    }
    return elements.get(index);
  }

  static String length(Arguments arguments) {
    return String.valueOf(arguments.array(0).size());
  }

  static String unique(Arguments arguments) {
    List<String> kept = new ArrayList<>();
    for (String element : arguments.array(0)) {
      if (kept.stream().noneMatch(earlier -> JsonText.isSameValue(earlier, element))) {
        kept.add(element);
      }
    }
    return join(kept);
  }

  static String join(Collection<String> elements) {
    return "[" + String.join(",", elements) + "]";
  }
}
