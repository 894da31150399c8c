package io.github.temporalsfn.distribution.fuzz;

import java.util.List;
import java.util.Random;

/** Values in JSON that nobody expects. */
final class OddJson {
  /** Stands for a payload's content: what repeats it would leak. */
  static final String CANARY = "xCANARYx";

  private static final int DEEP = 10_000;
  private static final int LONG = 300_000;
  private static final int WIDE = 20_000;

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-0.0",
          "1",
          "-1",
          "1.5",
          "1e400",
          "-1e400",
          "1e-400",
          "1e999999999",
          "1e99999999999",
          "2147483648",
          "9223372036854775808",
          "0.1234567890123456789",
          "1234567890123456789012345678901234567890",
          "9".repeat(2_000));

  private static final List<String> LITERALS = List.of("null", "true", "false", "[]", "{}");

  private static final List<String> CONTAINERS =
      List.of(
          "[\"" + CANARY + "\"]",
          "{\"secret\":\"" + CANARY + "\"}",
          "{\"a\":1,\"a\":\"" + CANARY + "\"}",
          "[[[{\"a\":[null]}]]]",
          "[" + "0,".repeat(WIDE) + "0]",
          "[".repeat(DEEP) + "]".repeat(DEEP),
          "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "null",
          "true",
          "{}",
          "[1",
          "STOP",
          "ATTACH",
          "RETURN",
          "PT1S",
          "PT0.01S",
          "-PT1S",
          "P999999999D",
          "PT9999999999999999999S",
          "1e400",
          "*",
          "../../etc/passwd",
          "%s%n${jndi:x}{{y}}",
          "arn:aws:states:eu-west-1:123456789012:stateMachine:pass",
          "arn:aws:states:eu-west-1:123456789012:execution:pass:nobody",
          "arn:aws:states:eu-west-1:123456789012:express:pass:nobody:0",
          "arn:aws:states:us-east-1:123456789012:stateMachine:pass:1",
          "arn:aws-cn:states:::stateMachine:",
          "arn:" + "a".repeat(2_000),
          "\\u0000",
          "a\\u0000b\\r\\n\\t\\u001b[2J",
          "\\ud800",
          "\\udc00\\ud800",
          "订单-四十二",
          "注文４２",
          "주문-42",
          "طلب-٤٢",
          "הזמנה",
          "заказ-42",
          "παραγγελία",
          "आदेश-४२",
          "คำสั่ง",
          "e\u0301\u0323",
          "\u202eabc\u202c",
          "🛒🧑‍🤝‍🧑",
          "\ufeff\u200b\u00a0",
          "x".repeat(81),
          "é".repeat(LONG / 2));

  private OddJson() {}

  /** Any of them. Large ones are rarer than others. */
  static String value(Random random) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> of(NUMBERS, random);
      case 2 -> of(LITERALS, random);
      case 3 -> container(random);
      case 4 -> '"' + random(random) + '"';
      default -> string(random);
    };
  }

  /** A string, with its quotes. */
  static String string(Random random) {
    return '"' + text(random) + '"';
  }

  /** What stands in a string, escaped where it has to be. */
  static String text(Random random) {
    int at = random.nextInt(TEXTS.size());
    return at == TEXTS.size() - 1 && random.nextInt(4) > 0 ? "" : TEXTS.get(at);
  }

  private static String container(Random random) {
    int at = random.nextInt(CONTAINERS.size());
    boolean isLarge = CONTAINERS.get(at).length() > DEEP;
    return CONTAINERS.get(isLarge && random.nextInt(4) > 0 ? 0 : at);
  }

  /** Characters from all over Unicode. */
  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      int limit = random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1;
      text.append("\\u%04x".formatted(random.nextInt(Math.min(limit, 0x10000))));
    }
    return text.toString();
  }

  static <T> T of(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
