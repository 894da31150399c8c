package io.github.temporalsfn.activities.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {
  private static final String ARN = "arn:aws:iam::123456789012:role/team/runner";
  private static final String ROLE = "role_arn = '" + ARN + "'\n";
  private static final Role.Session NO_SESSION =
      new Role.Session(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  @Test
  void isAssumed() {
    assertThat(Definitions.prod(ROLE).role())
        .contains(
            new Role.Assumed(
                ARN,
                NO_SESSION,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of()));
  }

  @Test
  void isAssumedWithTheKeysOfTheConnection() {
    ConnectionDefinition definition =
        Definitions.prod(ROLE + "aws_access_key_id = 'a'\naws_secret_access_key = 'b'");

    assertThat(definition.identity()).isInstanceOf(Identity.Keys.class);
    assertThat(definition.role()).isPresent();
  }

  @Test
  void takesWhateverAssumeRoleTakes() {
    Role.Assumed role =
        assumed(
            """
            assume_role_method = "assume_role"
            [connections.prod.assume_role_kwargs]
            RoleSessionName = "fixed@name"
            DurationSeconds = 43200
            ExternalId = "tenant:7/x"
            Policy = '{"Version":"2012-10-17","Statement":[]}'
            PolicyArns = [{arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"}]
            SourceIdentity = "alice"
            Tags = [{Key = "team", Value = "a b"}, {Key = "Cost", Value = ""}]
            TransitiveTagKeys = ["Team"]
            [[connections.prod.assume_role_kwargs.ProvidedContexts]]
            ProviderArn = "arn:aws:iam::aws:contextProvider/IdentityCenter"
            ContextAssertion = "eyJ0"
            """);

    assertThat(role)
        .isEqualTo(
            new Role.Assumed(
                ARN,
                new Role.Session(
                    Optional.of("fixed@name"),
                    Optional.of(Duration.ofHours(12)),
                    Optional.of("{\"Version\":\"2012-10-17\",\"Statement\":[]}"),
                    List.of("arn:aws:iam::aws:policy/ReadOnlyAccess")),
                Optional.of("tenant:7/x"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("alice"),
                Map.of("team", "a b", "Cost", ""),
                List.of("Team"),
                List.of(
                    new Role.ProvidedContext(
                        "arn:aws:iam::aws:contextProvider/IdentityCenter", "eyJ0"))));
  }

  @Test
  void warnsOfACodeThatWorksOnce() {
    ConnectionDefinitions definitions =
        Definitions.ofFile(
            "[connections.prod]\n"
                + ROLE
                + "assume_role_kwargs = {SerialNumber = 'arn:aws:iam::1:mfa/x', TokenCode ="
                + " '123456'}");

    assertThat(definitions.errors()).isEmpty();
    assertThat(definitions.warnings())
        .containsExactly(
            "connections.toml:3: connections.prod.assume_role_kwargs.TokenCode works once, and for"
                + " half a minute; have a profile ask for it, or do without MFA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::123456789012:role/x",
        "arn:aws-cn:iam::123456789012:role/x",
        "arn:aws-us-gov:iam::123456789012:role/x",
        "arn:aws-iso-b:iam::123456789012:role/a/b/x",
        "arn:aws-eusc:iam::123456789012:role/service-role/x_+=,.@-"
      })
  void isOfAnyPartition(String arn) {
    assertThat(Definitions.prod("role_arn = '" + arn + "'").role()).map(Role::arn).contains(arn);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DurationSeconds = 899            | .DurationSeconds must be a whole number from 900 to 43200",
        "DurationSeconds = 43201          | .DurationSeconds must be a whole number from 900 to 43200",
        "DurationSeconds = '3600'         | .DurationSeconds must be a whole number from 900 to 43200",
        "ExternalId = 'a'                 | .ExternalId must be 2 to 1224 letters, digits or",
        "ExternalId = 'a b'               | .ExternalId must be 2 to 1224 letters, digits or",
        "ExternalID = 'abc'               | .ExternalID is unknown; did you mean ExternalId?",
        "external_id = 'abc'              | .external_id is unknown; did you mean ExternalId?",
        "RoleSessionName = 'a b'          | .RoleSessionName must be 2 to 64 letters, digits or",
        "RoleArn = 'x'                    | .RoleArn is written as role_arn, beside",
        "Policy = 'allow'                 | .Policy must be text with the JSON of a policy",
        "PolicyArns = ['arn:aws:iam::aws:policy/x'] | .PolicyArns[0] must be an object",
        "PolicyArns = [{}]                | .PolicyArns[0] must have the key arn",
        "PolicyArns = [{arn = 'x'}]       | .PolicyArns[0].arn must be the ARN of a managed policy",
        "PolicyArns = 'x'                 | .PolicyArns must be a list of at most 10",
        "Tags = [{Key = 'a'}]             | .Tags[0] must have the keys Key and Value",
        "Tags = {a = 'b'}                 | .Tags must be a list of at most 50",
        "Tags = [{Key = 'a', Value = '{'}]| .Tags[0].Value must be at most 256 letters",
        "Tags = [{Key = 'a', Value = '1'}, {Key = 'A', Value = '2'}] | .Tags[1] has the Key of an",
        "TransitiveTagKeys = ['a']        | .TransitiveTagKeys[0] must be the Key of one of Tags",
        "SerialNumber = 'GAHT12345678'    | ` must have both SerialNumber and TokenCode, or neither`",
        "SourceIdentity = 'aws:x'         | .SourceIdentity must be 2 to 64 letters, digits or",
        "ProvidedContexts = [{}]          | .ProvidedContexts[0] must have the keys ProviderArn and",
      })
  void refusesWhatAssumeRoleWouldRefuse(String kwargs, String message) {
    // Keys that do not look like keys are not repeated.
    String said =
        kwargs.startsWith("ExternalID")
            ? " has a key of 10 characters that is unknown; did you"
            : message;

    assertThat(Definitions.errors(ROLE + "assume_role_kwargs = {" + kwargs + "}"))
        .singleElement()
        .asString()
        .startsWith("connections.toml:3: connections.prod.assume_role_kwargs" + said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "role_arn = 'runner' | role_arn must be the ARN of a role: arn:aws:iam::123456789012:role/NAME",
        "role_arn = 'arn:aws:iam::123456789012:user/x' | role_arn must be the ARN of a role",
        "role_arn = 'arn:aws:iam::12345678901:role/x' | role_arn must be the ARN of a role",
        "role_arn = '' | role_arn must be the ARN of a role",
        "assume_role_kwargs = {ExternalId = 'abc'} | assume_role_kwargs is given without role_arn;"
            + " write role_arn, too, or leave both out",
        "assume_role_method = 'assume_role' | assume_role_method is given without role_arn",
      })
  void isRefusedWhereItIsNone(String settings, String message) {
    assertThat(Definitions.errors(settings))
        .singleElement()
        .asString()
        .startsWith("connections.toml:2: connections.prod." + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "assume_role_method = 'assume_role_with_saml' | assume_role_method assume_role_with_saml is"
            + " not supported; let the credential_process of a profile",
        "assume_role_method = 'assume-role' | assume_role_method must be assume_role or",
        "assume_role_with_saml = {principal_arn = 'x'} | assume_role_with_saml is not supported; let"
            + " the credential_process of a profile",
        "assume_role_with_web_identity_token_file = '/t' |"
            + " assume_role_with_web_identity_token_file needs assume_role_method =",
      })
  void isRefusedWhereItCannotBeAssumedSo(String setting, String message) {
    assertThat(Definitions.errors(ROLE + setting.replace('\'', '"')))
        .singleElement()
        .asString()
        .startsWith("connections.toml:3: connections.prod." + message);
  }

  private static Role.Assumed assumed(String settings) {
    return (Role.Assumed) Definitions.prod(ROLE + settings).role().orElseThrow();
  }
}
