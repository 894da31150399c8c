package io.github.temporalsfn.emulator.intrinsics;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An intrinsic function (developer guide, "Intrinsic functions for JSONPath states").
 *
 * @param name such as {@code States.Format}
 * @param minimum how many arguments it needs
 * @param maximum how many arguments it takes
 * @param body what it does; an {@link IllegalArgumentException} says what an argument should be
 */
public record Intrinsic(String name, int minimum, int maximum, Function<Arguments, String> body) {
  private static final Map<String, Intrinsic> ALL = all();

  /** The function of a name, or null. */
  public static @Nullable Intrinsic find(String name) {
    return ALL.get(name);
  }

  private static Map<String, Intrinsic> all() {
    Map<String, Intrinsic> all = new HashMap<>();
    define(all, "Array", 0, Integer.MAX_VALUE, ArrayFunctions::array);
    define(all, "ArrayPartition", 2, 2, ArrayFunctions::partition);
    define(all, "ArrayContains", 2, 2, ArrayFunctions::contains);
    define(all, "ArrayRange", 3, 3, ArrayFunctions::range);
    define(all, "ArrayGetItem", 2, 2, ArrayFunctions::item);
    define(all, "ArrayLength", 1, 1, ArrayFunctions::length);
    define(all, "ArrayUnique", 1, 1, ArrayFunctions::unique);
    define(all, "Format", 1, Integer.MAX_VALUE, TextFunctions::format);
    define(all, "StringSplit", 2, 2, TextFunctions::split);
    define(all, "StringToJson", 1, 1, TextFunctions::parse);
    define(all, "JsonToString", 1, 1, TextFunctions::print);
    define(all, "JsonMerge", 3, 3, TextFunctions::merge);
    define(all, "Base64Encode", 1, 1, EncodingFunctions::encode);
    define(all, "Base64Decode", 1, 1, EncodingFunctions::decode);
    define(all, "Hash", 2, 2, EncodingFunctions::hash);
    define(all, "UUID", 0, 0, NumberFunctions::uuid);
    define(all, "MathAdd", 2, 2, NumberFunctions::add);
    define(all, "MathRandom", 2, 3, NumberFunctions::random);
    return Map.copyOf(all);
  }

  private static void define(
      Map<String, Intrinsic> all,
      String name,
      int minimum,
      int maximum,
      Function<Arguments, String> body) {
    all.put("States." + name, new Intrinsic("States." + name, minimum, maximum, body));
  }
}
