package io.github.temporalsfn.activities.definition.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.definition.Definitions;
import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AirflowImportTest {
  /** As {@code airflow connections export} of Airflow 3.3.2 writes it, shortened. */
  private static final String EXPORT =
      """
      {
        "aws_default": {
          "conn_type": "aws", "description": "", "login": "AKIA", "password": "s3cr/et",
          "host": "", "port": null, "schema": "",
          "extra": "{\\"region_name\\": \\"eu-central-1\\", \\"config_kwargs\\": {\\"read_timeout\\": 2.5, \\"s3\\": {}, \\"proxies\\": {\\"https\\": \\"http://me:pass@proxy:3128\\"}}, \\"bucket\\": \\"b\\"}"
        },
        "my_postgres": {
          "conn_type": "postgres", "description": null, "login": "u", "password": "p",
          "host": "h", "port": 5432, "schema": "s", "extra": null
        }
      }
      """;

  @Test
  void writesSecretsAsReferences() {
    assertThat(AirflowImport.of(EXPORT, "connections.json").toml())
        .isEqualTo(
            """
            # Written by temporal-sfn import-airflow. ${NAME} is the value of an environment variable.

            # extra.bucket is unknown, and ignored as in Airflow
            # extra.config_kwargs.s3 is ignored: it concerns Amazon S3, not Step Functions
            [connections.aws_default]
            region_name = "eu-central-1"
            aws_access_key_id = "${AIRFLOW_AWS_DEFAULT_ACCESS_KEY_ID}"
            aws_secret_access_key = "${AIRFLOW_AWS_DEFAULT_SECRET_ACCESS_KEY}"

            [connections.aws_default.config_kwargs]
            read_timeout = 2.5
            proxies = {https = "http://me:${AIRFLOW_AWS_DEFAULT_HTTPS_PROXY_PASSWORD}@proxy:3128"}
            """);
  }

  @Test
  void tellsWhatToSetAndWhatIsSkipped() {
    ImportedConnections imported = AirflowImport.of(EXPORT, "connections.json");

    assertThat(imported.taken()).containsExactly("aws_default");
    assertThat(imported.skipped()).containsExactly("my_postgres");
    assertThat(imported.errors()).isEmpty();
    assertThat(imported.variables())
        .extracting(ImportedVariable::name)
        .containsExactly(
            "AIRFLOW_AWS_DEFAULT_ACCESS_KEY_ID",
            "AIRFLOW_AWS_DEFAULT_SECRET_ACCESS_KEY",
            "AIRFLOW_AWS_DEFAULT_HTTPS_PROXY_PASSWORD");
    assertThat(imported.toString()).doesNotContain("s3cr/et", "pass@");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"prod\": \"aws://AKIA:x@/?region_name=us-east-1\"}",
        "{\"prod\": {\"conn_type\": \"aws\", \"login\": \"AKIA\", \"password\": \"x\", \"extra_dejson\":"
            + " {\"region_name\": \"us-east-1\"}}}",
        "prod=aws://AKIA:x@/?region_name=us-east-1",
        "# a comment\n\nprod=aws://AKIA:x@/?region_name=us-east-1\nother=http://x",
        "prod={\"conn_type\": \"aws\", \"login\": \"AKIA\", \"password\": \"x\", \"extra\":"
            + " \"{\\\"region_name\\\": \\\"us-east-1\\\"}\"}",
      })
  void readsAllThatAirflowExports(String export) {
    ImportedConnections imported = AirflowImport.of(export, "-");

    assertThat(imported.errors()).isEmpty();
    assertThat(imported.taken()).containsExactly("prod");
    assertThat(read(imported).find("prod").orElseThrow().region()).contains("us-east-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "aws_default:            | x.txt  | is YAML, which is not read here; export JSON: airflow",
        "aws_default: {a: 1}     | x.txt  | is YAML, which is not read here",
        "{}                      | x.YAML | is YAML, which is not read here",
        "[{\"conn_id\": \"x\"}]  | x.json | is a list, not an export; export JSON: airflow",
        "{\"x\":                 | x.json | is not JSON from line 1",
        "x                       | x.json | is not JSON from line 1",
        "CANARY                  | x.env  | line 1 must be id=URI or id=JSON",
        "=aws://                 | x.env  | line 1 must be id=URI or id=JSON",
      })
  void refusesOtherFilesWithWhatToDo(String export, String fileName, String message) {
    ImportedConnections imported = AirflowImport.of(export, fileName);

    assertThat(imported.errors()).singleElement().asString().startsWith(message);
    assertThat(imported.errors().toString()).doesNotContain("CANARY");
  }

  @Test
  void takesNoHalfOfAConnection() {
    ImportedConnections imported =
        AirflowImport.of(
            """
            {"saml": {"conn_type": "aws", "password": "CANARY", "login": "AKIA", "extra": {
               "role_arn": "arn:aws:iam::123456789012:role/x",
               "assume_role_method": "assume_role_with_saml",
               "assume_role_with_saml": {"principal_arn": "CANARY"}}},
             "good": "aws://"}
            """,
            "connections.json");

    assertThat(imported.taken()).containsExactly("good");
    assertThat(imported.variables()).isEmpty();
    assertThat(imported.errors())
        .hasSize(2)
        .allMatch(line -> line.startsWith("saml: extra.assume_role_"));
    assertThat(imported.toml())
        .contains("# [connections.saml] is not taken over:\n# extra.assume_role_")
        .doesNotContain("CANARY");
    assertThat(read(imported).byName()).containsOnlyKeys("good");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a b\": \"aws://\"}    | <name of 3 characters>: is a connection whose name must be",
        "{\"A\": \"aws://\", \"a\": \"aws://\"} | a: has the name of an earlier connection",
        "{\"x\": 7}               | x: must be a URI or an object",
      })
  void refusesNamesThatAreNone(String export, String message) {
    assertThat(AirflowImport.of(export, "x.json").errors())
        .singleElement()
        .asString()
        .startsWith(message);
  }

  @Test
  void doesNotAskForFilesOfTheWorker() {
    ImportedConnections imported =
        AirflowImport.of(
            """
            prod={"conn_type": "aws", "extra": {"verify": "/worker/ca.pem",
            """
                    .strip()
                + " \"role_arn\": \"arn:aws:iam::123456789012:role/x\", \"assume_role_method\":"
                + " \"assume_role_with_web_identity\"}}",
            "x.env");

    assertThat(imported.errors()).isEmpty();
    assertThat(imported.toml()).contains("verify = \"/worker/ca.pem\"");
  }

  @Test
  void givesEachSecretItsOwnVariable() {
    assertThat(
            AirflowImport.of(
                    "{\"a-b\": \"aws://A:one@\", \"a_b\": \"aws://A:two@\"}", "connections.json")
                .variables())
        .extracting(ImportedVariable::name)
        .containsExactly(
            "AIRFLOW_A_B_ACCESS_KEY_ID",
            "AIRFLOW_A_B_SECRET_ACCESS_KEY",
            "AIRFLOW_A_B_ACCESS_KEY_ID_2",
            "AIRFLOW_A_B_SECRET_ACCESS_KEY_2");
  }

  static ConnectionDefinitions read(ImportedConnections imported) {
    Map<String, String> variables =
        imported.variables().stream()
            .collect(Collectors.toMap(ImportedVariable::name, one -> one.value().text()));
    return Definitions.ofFile(imported.toml(), variables);
  }
}
