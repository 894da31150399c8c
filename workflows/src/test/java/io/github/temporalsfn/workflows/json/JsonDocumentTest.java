package io.github.temporalsfn.workflows.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTest {
  private static final ObjectMapper SOMEBODY_ELSES =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  record Holder(JsonDocument someDocument) {}

  @Property
  void givesEveryFieldAsItIsWritten(@ForAll("values") String one, @ForAll("values") String other) {
    JsonDocument document = JsonDocument.parse("{ \"a\" :" + one + " ,\n\"b\":" + other + "}");

    assertThat(document.fields())
        .isEqualTo(Map.of("a", JsonDocument.parse(one), "b", JsonDocument.parse(other)));
  }

  @Provide
  Arbitrary<String> values() {
    Arbitrary<String> scalars =
        Arbitraries.of(
            "1.10",
            "-0.0",
            "1e400",
            "0.1234567890123456789",
            "9".repeat(40),
            "true",
            "null",
            "\"é😀\"",
            "\"\\u00e9\\n\"",
            "\"\"",
            "{}",
            "[]",
            "\"" + "x".repeat(40_000) + "\"");
    return Arbitraries.lazyOf(
        () -> scalars,
        () -> scalars,
        () -> scalars.list().ofMaxSize(4).map(values -> "[" + String.join(" , ", values) + "]"),
        () -> scalars.map(value -> "{\"x y\": [" + value + "\t]}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.10", "-0.0", "1e400", "0.1234567890123456789", "1E+2", "[1.0,{\"a\":1e-400}]"})
  void keepsNumbersUnderAnyMapper(String text) throws IOException {
    String written = SOMEBODY_ELSES.writeValueAsString(new Holder(JsonDocument.parse(text)));

    assertThat(written).isEqualTo("{\"some_document\":" + text + "}");
    assertThat(SOMEBODY_ELSES.readValue(written, Holder.class).someDocument().text())
        .isEqualTo(text);
  }

  @Test
  void tellsANullFromAnAbsentField() throws IOException {
    assertThat(SOMEBODY_ELSES.readValue("{\"some_document\":null}", Holder.class).someDocument())
        .isEqualTo(JsonDocument.NULL);
    assertThat(SOMEBODY_ELSES.readValue("{}", Holder.class).someDocument()).isNull();
  }

  @Test
  void takesAnyDepth() {
    String deep = "[".repeat(5_000) + "]".repeat(5_000);

    assertThat(JsonDocument.parse(deep).text()).isEqualTo(deep);
  }

  @Test
  void indentsWithoutTouchingNumbersAndStrings() {
    assertThat(JsonDocument.parse("{\"a\":[1.10,{}],\"b\":{\"é\":1e400},\"c\":[]}").indented())
        .isEqualTo(
            """
            {
              "a": [
                1.10,
                {}
              ],
              "b": {
                "é": 1e400
              },
              "c": []
            }""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "{", "[1,]", "{'a':1}", "01", "NaN", "1 2", "{} x", "\"\\q\"", "tru"})
  void refusesWhatIsNotJson(String text) {
    assertThatThrownBy(() -> JsonDocument.parse(text)).isInstanceOf(JsonSyntaxException.class);
  }

  @Test
  void neverShowsItsContent() {
    assertThat(JsonDocument.parse("{\"password\":\"secret\"}"))
        .hasToString("an object of 21 characters");
    assertThatThrownBy(() -> JsonDocument.parse("{\"password\": secret}"))
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1}", " [1] ", "\n{}"})
  void readsTextThatSpellsAnObjectOrAListAsThat(String text) {
    assertThat(JsonDocument.ofText(text).text()).isEqualTo(text.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true", "null", "{a", "", "[1] [2]"})
  void readsAnyOtherTextAsAString(String text) {
    assertThat(JsonDocument.ofText(text).asString()).isEqualTo(text);
  }
}
