package io.github.temporalsfn.activities.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InputComparisonPropertyTest {
  /** A value in two spellings. */
  record Spellings(String one, String other) {}

  @Property(tries = 300)
  void spellingDoesNotMatter(@ForAll("documents") Spellings document) {
    assertThat(new InputComparison(document.one(), document.other()).areSame()).isTrue();
  }

  @Property(tries = 300)
  void numbersAreComparedByValue(@ForAll BigDecimal one, @ForAll BigDecimal other) {
    assertThat(new InputComparison(one.toString(), other.toPlainString()).areSame())
        .isEqualTo(one.compareTo(other) == 0);
  }

  @Property(tries = 300)
  void anotherElementMatters(
      @ForAll("documents") Spellings document, @ForAll("documents") Spellings more) {
    Assume.that(!document.one().isEmpty());
    assertThat(
            new InputComparison(
                    "[" + document.one() + "]", "[" + document.other() + "," + more.one() + "]")
                .areSame())
        .isFalse();
  }

  @Provide
  Arbitrary<Spellings> documents() {
    return Arbitraries.lazyOf(this::scalars, this::scalars, this::lists, this::objects);
  }

  private Arbitrary<Spellings> scalars() {
    return Arbitraries.oneOf(
        Arbitraries.bigDecimals()
            .map(number -> new Spellings(number.toString(), number.setScale(40).toPlainString())),
        Arbitraries.strings()
            .alpha()
            .ofMaxLength(5)
            .map(text -> new Spellings("\"" + text + "\"", "\"" + escaped(text) + "\"")),
        Arbitraries.of("true", "false", "null").map(word -> new Spellings(word, " " + word)));
  }

  private Arbitrary<Spellings> lists() {
    return documents()
        .list()
        .ofMaxSize(3)
        .map(
            parts ->
                new Spellings(
                    "[" + String.join(",", parts.stream().map(Spellings::one).toList()) + "]",
                    "[ "
                        + String.join(" ,\n", parts.stream().map(Spellings::other).toList())
                        + "]"));
  }

  private Arbitrary<Spellings> objects() {
    return Combinators.combine(documents(), documents())
        .as(
            (a, b) ->
                new Spellings(
                    field("a", a.one()) + "," + field("b", b.one()),
                    field("\\u0062", b.other()) + " , " + field("a", a.other())))
        .map(fields -> new Spellings("{" + fields.one() + "}", "{" + fields.other() + "\t}"));
  }

  private static String field(String name, String value) {
    return "\"" + name + "\":" + value;
  }

  private static String escaped(String text) {
    List<String> escapes =
        text.chars().mapToObj(character -> String.format("\\u%04X", character)).toList();
    return String.join("", escapes);
  }
}
