package io.github.temporalsfn.activities.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateMachineGlobTest {
  private static final String ARN = "arn:aws:states:eu-west-1:123456789012:stateMachine:orders-v2";

  @ParameterizedTest
  @CsvSource({
    "orders-v2, true",
    "orders-*, true",
    "*, true",
    "**, true",
    "*-v?, true",
    "o*r*v2, true",
    "orders, false",
    "orders-v?? , false",
    "Orders-v2, false",
    "arn:aws:states:eu-west-1:123456789012:stateMachine:orders-*, true",
    "arn:aws:states:*:123456789012:*, true",
    "arn:aws:states:us-east-1:*, false",
    "arn:*, true",
    "orders.v2, false",
  })
  void fitsNamesAndArns(String glob, boolean fits) {
    assertThat(new StateMachineGlob(glob).matches(ARN, "orders-v2")).isEqualTo(fits);
  }

  @Property(tries = 500)
  void agreesWithARegularExpression(
      @ForAll @Chars({'a', 'b', '*', '?'}) @StringLength(max = 8) String glob,
      @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 10) String name) {
    String expression = glob.replace("*", ".*").replace("?", ".");

    assertThat(new StateMachineGlob(glob).matches("", name)).isEqualTo(name.matches(expression));
  }

  @Test
  void takesNoTimeForManyStars() {
    StateMachineGlob glob = new StateMachineGlob("*a".repeat(250) + "b");

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(glob.matches("", "a".repeat(2000))).isFalse());
  }
}
