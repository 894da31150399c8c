package io.github.temporalsfn.emulator.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencePathTest {
  private static final String DOCUMENT =
      """
       { "a" : {"b":[ 1.10 , {"c": "x,]}\\"y" }, [] ], "e f": -0.0},
         "n":null, "t" : true,"dup":1,"dup": 2, "\\u0061\\u0062": 1e400 ,"é":{} }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "$.a.b[0]|1.10",
        "$.a.b[1].c|\"x,]}\\\"y\"",
        "$.a.b[2]|[]",
        "$.a['e f']|-0.0",
        "$['a']['b'][0]|1.10",
        "$.n|null",
        "$.t|true",
        "$.dup|2",
        "$.ab|1e400",
        "$.é|{}",
      })
  void readsAValueAsItIsSpelled(String path, String expected) {
    assertThat(ReferencePath.parse(path).read(DOCUMENT)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$.x", "$.a.x", "$.a.b[3]", "$.a.b.c", "$.t.x", "$.a[0]", "$.n[0]"})
  void findsNothingWhereNothingIs(String path) {
    assertThat(ReferencePath.parse(path).read(DOCUMENT)).isNull();
  }

  @Test
  void readsTheWholeDocumentAtTheRoot() {
    assertThat(ReferencePath.parse("$").read(" 1.0\n")).isEqualTo("1.0");
    assertThat(ReferencePath.parse("$").read(DOCUMENT)).isEqualTo(DOCUMENT.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "$a",
        "$.",
        "$..a",
        "$.*",
        "$.a[*]",
        "$.a[?(@.b)]",
        "$.a[-1]",
        "$.a b",
        "$$.Execution",
        "$.a[0",
        "$.a[1:2]"
      })
  void refusesPathsThatDoNotNameOneValue(String path) {
    assertThatIllegalArgumentException().isThrownBy(() -> ReferencePath.parse(path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "$|{\"a\":1}|9",
        "$.b|{\"a\":1.10}|{\"a\":1.10,\"b\":9}",
        "$.b|{}|{\"b\":9}",
        "$.b|{ }|{\"b\":9 }",
        "$.b|{ \"a\" : 1e400 }|{ \"a\" : 1e400,\"b\":9 }",
        "$.a|{ \"a\" : 1e400 , \"c\":-0.0}|{ \"a\" : 9 , \"c\":-0.0}",
        "$.a.b|{\"a\":{\"x\":1.0}}|{\"a\":{\"x\":1.0,\"b\":9}}",
        "$.a.b.c|{\"z\":0.10}|{\"z\":0.10,\"a\":{\"b\":{\"c\":9}}}",
        "$['a b']|{}|{\"a b\":9}",
      })
  void writesAValueAndLeavesTheRestAsItIsSpelled(String path, String before, String after) {
    assertThat(ReferencePath.parse(path).write(before, "9")).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {"$.a|5", "$.a|[1]", "$.a|\"{}\"", "$.a.b|{\"a\":[]}", "$.a.b|{\"a\":null}"})
  void cannotWriteIntoWhatIsNoObject(String path, String document) {
    assertThat(ReferencePath.parse(path).write(document, "9")).isNull();
  }

  @Property(tries = 200)
  void readsBackWhatItWrites(
      @ForAll("fieldPaths") String path, @ForAll("documents") String document) {
    ReferencePath reference = ReferencePath.parse(path);
    String written = reference.write(document, "[1.10,\"x\"]");
    if (written != null) {
      assertThat(reference.read(written)).isEqualTo("[1.10,\"x\"]");
      assertThat(isJson(written)).isTrue();
    }
  }

  @Provide
  Arbitrary<String> fieldPaths() {
    return Arbitraries.of("a", "b", "c")
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(names -> "$." + String.join(".", names));
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> scalar = Arbitraries.of("1.10", "null", "\"x}\"", "{ }", "[ ]", "-0.0");
    Arbitrary<String> object = object(object(scalar));
    return Arbitraries.oneOf(object, object(scalar), scalar);
  }

  private static Arbitrary<String> object(Arbitrary<String> value) {
    return Arbitraries.maps(Arbitraries.of("a", "b", "d"), value)
        .ofMaxSize(3)
        .map(
            members -> {
              StringBuilder text = new StringBuilder();
              members.forEach(
                  (name, member) ->
                      text.append(text.isEmpty() ? "" : " ,")
                          .append('"')
                          .append(name)
                          .append("\" : ")
                          .append(member));
              return "{" + text + " }";
            });
  }

  private static boolean isJson(String text) {
    try {
      JsonText.validate(text);
      return true;
    } catch (InvalidJsonException e) {
      return false;
    }
  }

  @Test
  void copesWithAnyDepth() {
    String deep = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + ",\"y\":1}";
    assertThat(ReferencePath.parse("$.y").read(deep)).isEqualTo("1");
  }
}
