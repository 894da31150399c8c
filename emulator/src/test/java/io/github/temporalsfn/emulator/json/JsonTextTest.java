package io.github.temporalsfn.emulator.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"1", "-0.0", "1e400", "\"\\u00e9\"", "null", "{}", "[[],{}]", " {\"a\" : 1} "})
  void acceptsOneDocument(String text) {
    assertThatCode(() -> JsonText.validate(text)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "1 2", "{} []", "[] x", "{\"a\"}", "NaN", "'a'", "\"\\x\"", "\"\n\""})
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> JsonText.validate(text)).isInstanceOf(InvalidJsonException.class);
  }

  @Test
  void hasNoLimitOfNestingOrOfDigits() {
    String deep = "[".repeat(100_000) + "1".repeat(50_000) + "]".repeat(100_000);
    assertThatCode(() -> JsonText.validate(deep)).doesNotThrowAnyException();
  }

  @Property(tries = 300)
  void countsBytesAsTheEncoderDoes(@ForAll String text) {
    String encodable = text.replaceAll("[\\ud800-\\udfff]", "");
    assertThat(JsonText.utf8Length(encodable))
        .isEqualTo(encodable.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void countsFourBytesForASurrogatePair() {
    assertThat(JsonText.utf8Length("a\uD83D\uDE00é€")).isEqualTo(1 + 4 + 2 + 3);
  }

  @Property(tries = 300)
  void unquotesWhatItQuotes(@ForAll @StringLength(max = 30) String text) {
    assertThat(JsonText.unquote(JsonText.quote(text))).isEqualTo(text);
  }
}
