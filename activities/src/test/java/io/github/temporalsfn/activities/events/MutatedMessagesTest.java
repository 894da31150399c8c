package io.github.temporalsfn.activities.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done to a message, it is a change or refused. */
class MutatedMessagesTest {
  private static final List<String> SNIPPETS =
      List.of(
          "\"",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\\",
          "\0",
          "\\u0000",
          "\\ud800",
          "\ud800",
          "null",
          "1e999999999",
          "-",
          "executionArn",
          "\"executionArn\":",
          "\"detail\":{",
          "\"status\":[",
          "\"redriveCount\":1e400,",
          "\"Message\":\"{}\",",
          "[[[[[[[[[[",
          "{\"a\":{\"a\":",
          "é",
          "\t");

  private final EventReader reader = new EventReader();

  record Mutation(double at, int length, String insertion) {
    String of(String text) {
      int begin = (int) (at * text.length());
      int end = Math.min(text.length(), begin + length);
      return text.substring(0, begin) + insertion + text.substring(end);
    }
  }

  @Provide
  Arbitrary<List<Mutation>> mutations() {
    return Combinators.combine(
            Arbitraries.doubles().between(0, 1),
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(0, 3)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 2_000))),
            Arbitraries.oneOf(
                Arbitraries.of(SNIPPETS),
                Arbitraries.strings().ofMaxLength(5),
                Arbitraries.just("")))
        .as(Mutation::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Property(tries = 5_000)
  void areChangesOrRefused(@ForAll("mutations") List<Mutation> mutations) {
    String message = Events.event(Events.ARN, "SUCCEEDED", 1);
    for (Mutation mutation : mutations) {
      message = mutation.of(message);
    }

    Reading reading = reader.read(message);

    if (reading instanceof Reading.Change news) {
      assertThat(news.change().executionArn()).startsWith("arn:").hasSizeLessThan(1_025);
      assertThat(Objects.requireNonNullElse(news.change().status(), "NONE")).matches("[A-Z_]+");
      assertThat(Objects.requireNonNullElse(news.change().redriveCount(), 0)).isNotNegative();
    } else {
      assertThat(reading).isInstanceOf(Reading.Refused.class);
    }
  }

  @Property(tries = 1_000)
  void areRefusedWhereTheyAreAnyText(@ForAll String text) {
    assertThat(reader.read(text)).isInstanceOf(Reading.Refused.class);
  }
}
