package io.github.temporalsfn.emulator.dataflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.json.JsonText;
import java.math.BigInteger;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PayloadTemplateTest {
  @Test
  void fillsInWhatEndsWithADollarAndKeepsTheRest() throws Exception {
    assertThat(
            fill(
                "{ \"a\" : 1.10 , \"b.$\" :  \"$.x\",\"c\":[ {\"d.$\":\"$.y[*]\"}, 0.0 ], \"e.$\" : \"$\" }",
                "{\"x\": {\"n\": 1e400 }, \"y\": [1 ,2.50]}"))
        .isEqualTo(
            "{ \"a\" : 1.10 , \"b\" :  {\"n\": 1e400 },\"c\":[ {\"d\":[1,2.50]}, 0.0 ], \"e\" :"
                + " {\"x\": {\"n\": 1e400 }, \"y\": [1 ,2.50]} }");
  }

  @Test
  void readsTheContextObject() throws Exception {
    assertThat(fill("{\"id.$\":\"$$.Execution.Id\",\"all.$\":\"$$\"}", "{}"))
        .isEqualTo("{\"id\":\"arn\",\"all\":{\"Execution\":{\"Id\":\"arn\"}}}");
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> fill("{\"a\":{\"m.$\":\"$.nope\"}}", "{\"x\":\"a\"}"))
        .isInstanceOf(DataFlowException.class)
        .hasMessage(
            "The JSONPath '$.nope' specified for the field 'm.$' could not be found in the input"
                + " '{\"x\":\"a\"}'");
  }

  @Test
  void refusesATemplateThatIsNestedWithoutEnd() {
    String deep = "{\"a\":".repeat(1000) + "1" + "}".repeat(1000);
    assertThatThrownBy(() -> fill(deep, "{}")).hasMessageContaining("nested too deeply");
  }

  @Property(tries = 200)
  void leavesADocumentWithoutExpressionsAsItIs(@ForAll("objects") String document)
      throws Exception {
    assertThat(fill(document, "{}")).isEqualTo(document);
  }

  @Property(tries = 200)
  void fillsInAnyValueAsItIsSpelled(@ForAll("objects") String value) throws Exception {
    assertThat(fill("{\"v.$\":\"$.in\"}", "{\"in\":" + value + "}"))
        .isEqualTo("{\"v\":" + value.strip() + "}");
  }

  @Provide
  Arbitrary<String> objects() {
    Arbitrary<String> numbers =
        Combinators.combine(
                Arbitraries.of("", "-"),
                Arbitraries.bigIntegers().greaterOrEqual(BigInteger.ZERO),
                Arbitraries.of("", ".0", ".50", "e7", "E+400", ".000000000000000000001"))
            .as((sign, digits, rest) -> sign + digits + rest);
    Arbitrary<String> texts =
        Arbitraries.strings().withCharRange(' ', '\uD7FF').ofMaxLength(8).map(JsonText::quote);
    Arbitrary<String> names = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6);
    return Combinators.combine(
            Arbitraries.maps(names, Arbitraries.oneOf(numbers, texts)).ofMaxSize(5),
            Arbitraries.of("", " ", "\n\t"))
        .as(
            (members, space) -> {
              StringBuilder object = new StringBuilder("{" + space);
              members.forEach(
                  (name, value) ->
                      object
                          .append(object.length() > 1 + space.length() ? "," : "")
                          .append('"' + name + "\":" + space + value));
              return object.append(space).append('}').toString();
            });
  }

  private static String fill(String template, String input) throws Exception {
    Fields fields = Fields.parse("{\"Parameters\":" + template + "}", "/States/S");
    return Objects.requireNonNull(PayloadTemplate.parse(fields, "Parameters"))
        .fill(new Documents(input, () -> "{\"Execution\":{\"Id\":\"arn\"}}"));
  }
}
