package io.github.temporalsfn.emulator.intrinsics;

import io.github.temporalsfn.emulator.json.JsonText;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Sums, random numbers and unique names. */
final class NumberFunctions {
  private NumberFunctions() {}

  static String uuid(Arguments arguments) {
    return JsonText.quote(UUID.randomUUID().toString());
  }

  static String add(Arguments arguments) {
    return String.valueOf((long) arguments.integer(0) + arguments.integer(1));
  }

  /** From the first number to before the second; the same for the same seed. */
  static String random(Arguments arguments) {
    int from = arguments.integer(0);
    int to = arguments.integer(1);
    if (from >= to) {
      throw arguments.wrong(1, "greater than the first");
    }
    Random random =
        arguments.count() == 3 ? new Random(arguments.integer(2)) : ThreadLocalRandom.current();
    return String.valueOf(random.ints(1, from, to).findFirst().getAsInt());
  }
}
