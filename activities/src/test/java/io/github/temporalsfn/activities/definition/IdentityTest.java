package io.github.temporalsfn.activities.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {
  @Test
  void isTheDefaultChainWhereNothingIsWritten() {
    assertThat(Definitions.prod("").identity()).isEqualTo(new Identity.DefaultChain());
  }

  @Test
  void isAProfile() {
    assertThat(Definitions.prod("profile_name = 'sso'").identity())
        .isEqualTo(new Identity.Profile("sso"));
  }

  @Test
  void isKeys() {
    assertThat(
            Definitions.prod("aws_access_key_id = 'AKIA'\naws_secret_access_key = 's/+'")
                .identity())
        .isEqualTo(new Identity.Keys("AKIA", new Secret("s/+"), Optional.empty()));
  }

  @Test
  void isKeysWithASessionToken() {
    assertThat(
            Definitions.prod(
                    "aws_access_key_id = 'AKIA'\naws_secret_access_key = 's'\n"
                        + "aws_session_token = 't=='")
                .identity())
        .isEqualTo(new Identity.Keys("AKIA", new Secret("s"), Optional.of(new Secret("t=="))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "aws_access_key_id = 'x' | aws_access_key_id is given without aws_secret_access_key; write"
            + " both, or neither",
        "aws_secret_access_key = 'x' | aws_secret_access_key is given without aws_access_key_id;"
            + " write both, or neither",
        "aws_session_token = 'x' | aws_session_token is given without aws_access_key_id and"
            + " aws_secret_access_key; write all three",
        "aws_access_key_id = 'x'; aws_secret_access_key = 'y'; profile_name = 'z' | profile_name is"
            + " given beside keys (aws_access_key_id ...); leave out one or the other",
        "profile_name = '' | profile_name is empty; leave it out, or write it",
        "profile_name = 7 | profile_name must be text",
        "aws_access_key_id = 'x'; aws_secret_access_key = 'y y' | aws_secret_access_key must be"
            + " printable ASCII without spaces (in a URI, a + is written %2B)",
        "aws_access_key_id = ''; aws_secret_access_key = 'y' | aws_access_key_id must be printable"
            + " ASCII without spaces (in a URI, a + is written %2B)",
        "aws_access_key_id = 'x'; aws_secret_access_key = \"y\\n\" | aws_secret_access_key must be"
            + " printable ASCII without spaces (in a URI, a + is written %2B)",
      })
  void isRefusedWhereItIsNone(String settings, String message) {
    assertThat(Definitions.errors(settings.replace("; ", "\n")))
        .singleElement()
        .asString()
        .endsWith(": connections.prod." + message);
  }
}
