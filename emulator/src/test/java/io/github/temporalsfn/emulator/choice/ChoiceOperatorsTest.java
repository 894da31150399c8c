package io.github.temporalsfn.emulator.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.emulator.dataflow.DataFlowException;
import io.github.temporalsfn.emulator.dataflow.Documents;
import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.math.BigDecimal;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceOperatorsTest {
  @ParameterizedTest(name = "{0} {1} with {2}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "StringEquals|\"a\"|\"a\"|true",
        "StringEquals|\"a\"|\"b\"|false",
        "StringEquals|\"1\"|1|false",
        "StringEquals|\"é\"|\"\\u00e9\"|true",
        "StringLessThan|\"b\"|\"a\"|true",
        "StringLessThan|\"b\"|\"b\"|false",
        "StringLessThanEquals|\"b\"|\"b\"|true",
        "StringGreaterThan|\"b\"|\"c\"|true",
        "StringGreaterThan|\"b\"|\"b\"|false",
        "StringGreaterThanEquals|\"b\"|\"b\"|true",
        "StringMatches|\"log-*.txt\"|\"log-2026.txt\"|true",
        "StringMatches|\"log-*.txt\"|\"log-2026.csv\"|false",
        "StringMatches|\"*\"|\"\"|true",
        "StringMatches|\"a\\\\*b\"|\"a*b\"|true",
        "StringMatches|\"a\\\\*b\"|\"axb\"|false",
        "StringMatches|\"a.b\"|\"axb\"|false",
        "StringMatches|\"*\"|5|false",
        "NumericEquals|1|1.0|true",
        "NumericEquals|1.10|1.1|true",
        "NumericEquals|0|-0.0|true",
        "NumericEquals|1|\"1\"|false",
        "NumericEquals|1e400|10e399|true",
        "NumericGreaterThan|1e400|1e401|true",
        "NumericLessThan|10|9.99|true",
        "NumericLessThan|10|10|false",
        "NumericLessThanEquals|10|10.0|true",
        "NumericGreaterThan|10|1e2|true",
        "NumericGreaterThan|10|10|false",
        "NumericGreaterThanEquals|10|10|true",
        "BooleanEquals|true|true|true",
        "BooleanEquals|true|false|false",
        "BooleanEquals|true|\"true\"|false",
        "TimestampEquals|\"2026-01-01T00:00:00Z\"|\"2026-01-01T01:00:00+01:00\"|true",
        "TimestampLessThan|\"2026-01-01T00:00:00Z\"|\"2025-12-31T23:59:59.999Z\"|true",
        "TimestampLessThanEquals|\"2026-01-01T00:00:00Z\"|\"2026-01-01T00:00:00.000Z\"|true",
        "TimestampGreaterThan|\"2026-01-01T00:00:00Z\"|\"2026-01-01T00:00:00.001Z\"|true",
        "TimestampGreaterThanEquals|\"2026-01-01T00:00:00Z\"|\"2026-01-01T00:00:00Z\"|true",
        "TimestampEquals|\"2026-01-01T00:00:00Z\"|\"2026-01-01\"|false",
        "IsNull|true|null|true",
        "IsNull|true|0|false",
        "IsNull|false|0|true",
        "IsString|true|\"\"|true",
        "IsString|true|1|false",
        "IsNumeric|true|0.0|true",
        "IsNumeric|true|\"0\"|false",
        "IsNumeric|false|\"0\"|true",
        "IsBoolean|true|false|true",
        "IsBoolean|true|null|false",
        "IsBoolean|false|{}|true",
        "IsTimestamp|true|\"2026-02-24T10:00:00Z\"|true",
        "IsTimestamp|true|\"2012-10-09T19:00:55\"|false",
        "IsTimestamp|true|\"2023-02-24\"|false",
        "IsTimestamp|true|\"2026-02-30T10:00:00Z\"|false",
        "IsTimestamp|true|\"2026-02-24t10:00:00z\"|false",
        "IsPresent|true|null|true",
        "IsPresent|false|1|false",
      })
  void compares(String operator, String operand, String value, boolean expected) throws Exception {
    Predicate<String> rule = rule("{\"Variable\":\"$.v\",\"" + operator + "\":" + operand + "}");
    assertThat(rule.test("{\"v\":" + value + "}")).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} of {1} and {2}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "StringEqualsPath|\"a\"|\"a\"|true",
        "StringLessThanPath|\"a\"|\"b\"|true",
        "StringGreaterThanPath|\"a\"|\"b\"|false",
        "StringLessThanEqualsPath|\"b\"|\"b\"|true",
        "StringGreaterThanEqualsPath|\"b\"|\"b\"|true",
        "NumericEqualsPath|1|1.0|true",
        "NumericLessThanPath|1|2|true",
        "NumericGreaterThanPath|1|2|false",
        "NumericLessThanEqualsPath|2|2|true",
        "NumericGreaterThanEqualsPath|1|2|false",
        "NumericEqualsPath|1|\"1\"|false",
        "BooleanEqualsPath|false|false|true",
        "TimestampEqualsPath|\"2026-01-01T00:00:00Z\"|\"2026-01-01T00:00:00Z\"|true",
        "TimestampLessThanPath|\"2026-01-01T00:00:00Z\"|\"2026-01-02T00:00:00Z\"|true",
        "TimestampGreaterThanPath|\"2026-01-01T00:00:00Z\"|\"2026-01-02T00:00:00Z\"|false",
        "TimestampLessThanEqualsPath|\"2026-01-01T00:00:00Z\"|\"2026-01-01T00:00:00Z\"|true",
        "TimestampGreaterThanEqualsPath|\"2026-01-01T00:00:00Z\"|\"2026-01-01T00:00:00Z\"|true",
      })
  void comparesWithAnotherValueOfTheInput(
      String operator, String value, String other, boolean expected) throws Exception {
    Predicate<String> rule = rule("{\"Variable\":\"$.v\",\"" + operator + "\":\"$.o[0].w\"}");
    String input = "{\"v\":" + value + ",\"o\":[{\"w\":" + other + "}]}";
    assertThat(rule.test(input)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1,1,true", "1,2,false", "2,1,false"})
  void combinesWithAnd(int a, int b, boolean expected) throws Exception {
    assertThat(rule("{\"And\":[" + equalsOne("a") + "," + equalsOne("b") + "]}").test(in(a, b)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1,1,true", "1,2,true", "2,1,true", "2,2,false"})
  void combinesWithOr(int a, int b, boolean expected) throws Exception {
    assertThat(rule("{\"Or\":[" + equalsOne("a") + "," + equalsOne("b") + "]}").test(in(a, b)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1,false", "2,true"})
  void negatesWithNot(int a, boolean expected) throws Exception {
    assertThat(rule("{\"Not\":" + equalsOne("a") + "}").test(in(a, 0))).isEqualTo(expected);
  }

  @Property(tries = 200)
  void holdsExactlyTheRelationsThatTheNumbersHave(@ForAll BigDecimal left, @ForAll BigDecimal right)
      throws Exception {
    String input = "{\"v\":" + left + "}";
    int order = left.compareTo(right);
    assertThat(rule(numeric("Equals", right)).test(input)).isEqualTo(order == 0);
    assertThat(rule(numeric("LessThan", right)).test(input)).isEqualTo(order < 0);
    assertThat(rule(numeric("LessThanEquals", right)).test(input)).isEqualTo(order <= 0);
    assertThat(rule(numeric("GreaterThan", right)).test(input)).isEqualTo(order > 0);
    assertThat(rule(numeric("GreaterThanEquals", right)).test(input)).isEqualTo(order >= 0);
  }

  @Property(tries = 200)
  void matchesAnyTextLiterallyWhenItsSpecialCharactersAreEscaped(@ForAll String text) {
    String escaped = text.replace("\\", "\\\\").replace("*", "\\*");
    assertThat(Wildcard.parse(escaped).matches(text)).isTrue();
    assertThat(Wildcard.parse("*" + escaped + "*").matches("<" + text + ">")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"StringEquals\":\"a\"",
        "\"IsNull\":true",
        "\"IsString\":false",
        "\"NumericEqualsPath\":\"$.v\""
      })
  void cannotCompareWhatIsNotThere(String operator) throws Exception {
    Predicate<String> rule = rule("{\"Variable\":\"$.missing\"," + operator + "}");
    assertThatThrownBy(() -> rule.test("{\"v\":1}"))
        .isInstanceOf(DataFlowException.class)
        .hasMessage(
            "Invalid path '$.missing': The choice state's condition path references an invalid"
                + " value.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Variable\":\"$.v\"}",
        "{\"StringEquals\":\"a\"}",
        "{\"Variable\":\"$.v\",\"StringEquals\":1}",
        "{\"Variable\":\"$.v\",\"NumericEquals\":\"1\"}",
        "{\"Variable\":\"$.v\",\"BooleanEquals\":null}",
        "{\"Variable\":\"$.v\",\"TimestampEquals\":\"yesterday\"}",
        "{\"Variable\":\"$.v\",\"IsNull\":1}",
        "{\"Variable\":\"v\",\"IsNull\":true}",
        "{\"Variable\":\"$.v\",\"IsNull\":true,\"IsString\":true}",
        "{\"Variable\":\"$.v\",\"BooleanLessThan\":true}",
        "{\"Variable\":\"$.v\",\"NumericEqualsPath\":5}",
        "{\"And\":[]}",
        "{\"And\":{}}",
        "{\"Not\":[]}",
        "{\"Not\":{\"Variable\":\"$.v\",\"IsNull\":true,\"Next\":\"X\"}}",
        "{\"Condition\":\"{% true %}\"}",
      })
  void refusesRulesThatAreNone(String rule) {
    assertThatThrownBy(() -> rule(rule)).isInstanceOf(InvalidDefinitionException.class);
  }

  @Test
  void refusesRulesThatAreNestedWithoutEnd() {
    String deep = "{\"Not\":".repeat(1000) + equalsOne("v") + "}".repeat(1000);
    assertThatThrownBy(() -> rule(deep)).hasMessageContaining("nested too deeply");
  }

  private static Predicate<String> rule(String text) throws Exception {
    ChoiceRule rule = ChoiceRules.parse(Fields.parse(text, "/Choices[0]"));
    return input -> rule.matches(new Documents(input, () -> "{}"));
  }

  private static String numeric(String relation, BigDecimal value) {
    return "{\"Variable\":\"$.v\",\"Numeric" + relation + "\":" + value + "}";
  }

  private static String equalsOne(String variable) {
    return "{\"Variable\":\"$." + variable + "\",\"NumericEquals\":1}";
  }

  private static String in(int a, int b) {
    return "{\"a\":" + a + ",\"b\":" + b + "}";
  }
}
