package io.github.temporalsfn.activities.botocore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class BotocoreConfigReaderPropertyTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String CANARY = "Tw33ty/S3cr3t+Canary";

  @Property(tries = 3000)
  void whateverIsWrittenIsReadOrToldWithoutItsValues(@ForAll("configurations") JsonNode node) {
    Reading reading = Reading.of(node);

    assertThat(reading.toString()).doesNotContain(CANARY);
    if (node.isObject() && reading.errors().isEmpty()) {
      assertThat(reading.config().keys()).isEqualTo(honoured(node));
    }
  }

  private static Set<BotocoreKey> honoured(JsonNode node) {
    return node.properties().stream()
        .filter(field -> !field.getValue().isNull())
        .flatMap(field -> BotocoreKey.of(field.getKey()).stream())
        .collect(Collectors.toSet());
  }

  @Provide
  Arbitrary<JsonNode> configurations() {
    Arbitrary<JsonNode> objects =
        Combinators.combine(keys(), values())
            .as(BotocoreConfigReaderPropertyTest::field)
            .list()
            .ofMaxSize(6)
            .map(BotocoreConfigReaderPropertyTest::merged);
    return Arbitraries.frequencyOf(Tuple.of(9, objects), Tuple.of(1, values()));
  }

  private static Arbitrary<String> keys() {
    List<String> known =
        Stream.concat(
                Arrays.stream(BotocoreKey.values()).map(BotocoreKey::key),
                Arrays.stream(OtherKey.values()).map(OtherKey::key))
            .toList();
    return Arbitraries.frequencyOf(
        Tuple.of(8, Arbitraries.of(known)),
        Tuple.of(1, Arbitraries.of(CANARY, "mode", "http", "max_attempts", "Verify", "")));
  }

  private static Arbitrary<JsonNode> values() {
    Arbitrary<JsonNode> leaves =
        Arbitraries.of(
            NODES.nullNode(),
            NODES.booleanNode(true),
            NODES.numberNode(3),
            NODES.numberNode(-0.5),
            NODES.numberNode(Double.NaN),
            NODES.numberNode(new BigDecimal("1e-999999999")),
            NODES.numberNode(new BigDecimal("1e999999999")),
            NODES.textNode(CANARY),
            NODES.textNode("http://user:" + CANARY + "@proxy:3128"),
            NODES.textNode("socks5://user:" + CANARY + "@proxy"),
            NODES.textNode("standard"),
            NODES.textNode("\r\n" + CANARY));
    return Arbitraries.lazyOf(
        () -> leaves,
        () -> leaves,
        () -> leaves.list().ofMaxSize(3).map(list -> NODES.arrayNode().addAll(list)),
        () ->
            Combinators.combine(
                    Arbitraries.of("mode", "max_attempts", "http", "https", CANARY), leaves)
                .as(BotocoreConfigReaderPropertyTest::field));
  }

  private static JsonNode field(String key, JsonNode value) {
    return NODES.objectNode().set(key, value);
  }

  private static JsonNode merged(List<JsonNode> objects) {
    ObjectNode all = NODES.objectNode();
    objects.forEach(object -> all.setAll((ObjectNode) object));
    return all;
  }
}
