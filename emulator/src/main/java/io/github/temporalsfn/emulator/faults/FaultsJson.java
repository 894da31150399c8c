package io.github.temporalsfn.emulator.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.json.InvalidJsonException;
import io.github.temporalsfn.emulator.json.JsonText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Rules as JSON, {@code {"rules":[{"fault":"throttle","operation":"StartExecution"}]}}. */
public final class FaultsJson {
  private static final List<String> FIELDS =
      List.of(
          "fault",
          "operation",
          "stateMachine",
          "times",
          "after",
          "probability",
          "for",
          "delay",
          "code",
          "status",
          "message");

  private FaultsJson() {}

  /**
   * Puts the rules of a request in the place of those that are there.
   *
   * @throws InvalidRuleException if one of them cannot be; then none is taken
   */
  public static void replace(Faults faults, String request) throws InvalidRuleException {
    List<FaultRule> rules = new ArrayList<>();
    for (JsonNode rule : rules(request)) {
      rules.add(rule(faults, rule, "rules[" + rules.size() + "]"));
    }
    faults.replace(rules);
  }

  /** The rules and how often each has applied. */
  public static ObjectNode print(Faults faults) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var rules = answer.putArray("rules");
    faults.rules().forEach(count -> rules.add(print(count)));
    return answer;
  }

  private static JsonNode rules(String request) throws InvalidRuleException {
    JsonNode body;
    try {
      body = JsonText.parse(request);
    } catch (InvalidJsonException e) {
      throw new InvalidRuleException("The request is not JSON: " + e.getMessage());
    }
    if (!body.path("rules").isArray()) {
      throw new InvalidRuleException(
          "rules: is required, as a list: {\"rules\":[{\"fault\":\"throttle\"}]}");
    }
    try {
      new RuleFields(body).allow(List.of("rules"));
    } catch (IllegalArgumentException e) {
      throw new InvalidRuleException(String.valueOf(e.getMessage()));
    }
    return body.path("rules");
  }

  private static FaultRule rule(Faults faults, JsonNode node, String place)
      throws InvalidRuleException {
    if (!node.isObject()) {
      throw new InvalidRuleException(
          place + ": must be an object such as {\"fault\":\"throttle\"}");
    }
    try {
      FaultRule rule = read(new RuleFields(node));
      faults.check(rule);
      return rule;
    } catch (IllegalArgumentException e) {
      throw new InvalidRuleException(place + "." + e.getMessage());
    }
  }

  private static FaultRule read(RuleFields fields) {
    fields.allow(FIELDS);
    FaultRule rule = begin(fields);
    rule = with(rule, fields.text("operation"), FaultRule::operation);
    rule = with(rule, fields.text("stateMachine"), FaultRule::stateMachine);
    rule = with(rule, fields.integer("times"), FaultRule::times);
    rule = with(rule, fields.integer("after"), FaultRule::after);
    rule = with(rule, fields.number("probability"), FaultRule::probability);
    rule = with(rule, fields.duration("for"), FaultRule::lasting);
    return with(rule, fields.duration("delay"), FaultRule::delay);
  }

  private static FaultRule begin(RuleFields fields) {
    String name = fields.requiredText("fault");
    Fault fault =
        Fault.find(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "fault: \"" + name + "\" is not known; known: " + Fault.jsonNames()));
    if (fault == Fault.ERROR) {
      Integer status = fields.integer("status");
      return FaultRule.error(
          fields.requiredText("code"),
          status == null ? 400 : status,
          fields.requiredText("message"));
    }
    for (String field : List.of("code", "status", "message")) {
      if (fields.object().hasNonNull(field)) {
        throw new IllegalArgumentException(field + ": is only for the fault error");
      }
    }
    return FaultRule.of(fault);
  }

  private static <T> FaultRule with(
      FaultRule rule, @Nullable T value, BiFunction<FaultRule, T, FaultRule> change) {
    return value == null ? rule : change.apply(rule, value);
  }

  private static ObjectNode print(FaultCount count) {
    FaultRule rule = count.rule();
    Occurrence occurrence = rule.occurrence();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("fault", rule.fault().jsonName());
    AwsError error = rule.error();
    if (error != null) {
      json.put("code", error.code()).put("status", error.status()).put("message", error.message());
    }
    json.put("operation", rule.operation());
    json.put("stateMachine", rule.stateMachine());
    json.put("times", occurrence.times());
    json.put("after", occurrence.after() == 0 ? null : (Integer) occurrence.after());
    json.put("probability", occurrence.probability());
    json.put("for", print(occurrence.duration()));
    json.put("delay", print(rule.delay()));
    json.put("applied", count.applied());
    json.properties().removeIf(field -> field.getValue().isNull());
    return json;
  }

  private static @Nullable String print(@Nullable Duration duration) {
    return duration == null ? null : duration.toString();
  }
}
