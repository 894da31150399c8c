package io.github.temporalsfn.activities.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownKeysTest {
  private static final KnownKeys KEYS =
      new KnownKeys(
          List.of("verify", "region_name", "role_arn", "connect_timeout", "PolicyArns", "s3"));

  @ParameterizedTest
  @CsvSource({
    "verfy, verify",
    "evrify, verify",
    "verify_, verify",
    "region, region_name",
    "regionName, region_name",
    "connect-timeout, connect_timeout",
    "policyArns, PolicyArns"
  })
  void proposeTheNearest(String key, String meant) {
    assertThat(KEYS.nearest(key)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "s4", "timeout", "endpoint_url", "vault", "ve"})
  void proposeNothingThatIsFar(String key) {
    assertThat(KEYS.nearest(key)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "verfy",
        "assume_role_kwargs",
        "us_east_1_regional_endpoint",
        "s3",
        "SourceIdentity"
      })
  void areRepeatedWhereTheyLookLikeOne(String key) {
    assertThat(refusal(key)).startsWith("connections.prod." + key + " is unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AKIAIOSFODNNEXAMPLE",
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "9f86d081884c7d659a2feaa0c55ad015",
        "a9f86d081884c7d6",
        "correct horse",
        "hunter_2!",
        "a_key_that_is_longer_than_any_key_may_be",
        "verify\n",
        ""
      })
  void areCountedWhereTheyMayBeASecret(String key) {
    String refusal = refusal(key);

    assertThat(refusal)
        .startsWith(
            "connections.prod has a key of " + key.length() + " characters that is unknown");
    if (!key.isEmpty()) {
      assertThat(refusal).doesNotContain(key);
    }
  }

  @Test
  void areAskedForWithTheNearest() {
    assertThat(refusal("verfy"))
        .isEqualTo("connections.prod.verfy is unknown; did you mean verify?");
  }

  private static String refusal(String key) {
    Problems problems = new Problems();
    KEYS.refuse("connections.prod", key, "is unknown", problems);
    assertThat(problems.warnings()).isEmpty();
    return problems.errors().get(0).toString();
  }
}
