package io.github.temporalsfn.emulator.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {
  private static final String DOCUMENT =
      """
      { "items" : [ {"id": 1.10, "tags":["a" ,"b"]}, {"id":2}, {"name" : "x", "id": 3e0} ],
        "one": {"id": 4, "deep": {"id": [5]}}, "e": [], "n": null, "s": "text" }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "$.items[0].id|1.10",
        "$.items[-1].id|3e0",
        "$[\"one\"]['id']|4",
        "$.items[*].id|[1.10,2,3e0]",
        "$.items.*.id|[1.10,2,3e0]",
        "$.one.*|[4,{\"id\": [5]}]",
        "$.items[0,2].id|[1.10,3e0]",
        "$.items[0,-1,9].id|[1.10,3e0]",
        "$.items[1:].id|[2,3e0]",
        "$.items[:1].id|[1.10]",
        "$.items[:-1].id|[1.10,2]",
        "$.items[-2:].id|[2,3e0]",
        "$.items[2:1].id|[]",
        "$.items[1:99].id|[2,3e0]",
        "$..id|[1.10,2,3e0,4,[5]]",
        "$.one..id|[4,[5]]",
        "$..tags[0]|[\"a\"]",
        "$..['id']|[1.10,2,3e0,4,[5]]",
        "$.items[0].tags[*]|[\"a\",\"b\"]",
        "$.items[0]['id','tags','no']|{\"id\":1.10,\"tags\":[\"a\" ,\"b\"]}",
        "$.items[1:]['id','name']|[{\"id\":2},{\"id\":3e0,\"name\":\"x\"}]",
        "$['one','e'].id|[4]",
      })
  void readsInTheDocumentsOwnSpelling(String path, String expected) {
    assertThat(JsonPath.parse(path).read(DOCUMENT)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"$.items[*].no", "$.e[*]", "$.s.*", "$..no", "$.items[7].tags[*]", "$.one[*].x"})
  void findsAnEmptyListWhereSeveralCouldBe(String path) {
    assertThat(JsonPath.parse(path).read(DOCUMENT)).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$.no",
        "$.no[*]",
        "$.items[3]",
        "$.items[-4]",
        "$.one[0]",
        "$.items.id",
        "$.no..id",
        "$.s[0:1]",
        "$.s['a','b']",
        "$.one[0,1]"
      })
  void leadsNowhereWhereThePathItselfIsWrong(String path) {
    assertThat(JsonPath.parse(path).read(DOCUMENT)).isNull();
  }

  @Test
  void descendsIntoWhatIsNestedWithoutEnd() {
    String deep = "[".repeat(2000) + "]".repeat(2000);
    assertThat(JsonPath.parse("$..a").read(deep)).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "$a", "$.", "$..", "$...a", "$.a[", "$.a[]", "$.a[:]", "$.a[1:2:3]"})
  void refusesWhatIsNoPath(String path) {
    assertThatIllegalArgumentException().isThrownBy(() -> JsonPath.parse(path));
  }

  @ParameterizedTest
  @CsvSource({"$.a[?(@.b > 1)],a filter expression", "$.a.length(),a function"})
  void namesWhatItDoesNotSupport(String path, String what) {
    assertThatThrownBy(() -> JsonPath.parse(path))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage(what + " in a path");
  }
}
