package io.github.temporalsfn.distribution.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Connections of which no setting is right, with a canary in each. */
record BrokenConfiguration(Path file, Map<String, String> variables) {
  static BrokenConfiguration with(Canaries canaries) throws IOException {
    StringBuilder file = new StringBuilder("[connections.broken]\n");
    for (String setting :
        new String[] {
          "aws_secret_access_key = '%s'",
          "aws_session_token = ['%s']",
          "aws_account_id = '%s'",
          "profile_name = {x = '%s'}",
          "region_name = '%s'",
          "role_arn = '%s'",
          "endpoint_url = 'http://me:%s@localhost'",
          "service_config.sts.endpoint_url = 'nowhere://%s'",
          "verify = '/%s.pem'",
          "allow_overrides = ['%s']",
          "allowed_state_machines = [['%s']]",
          "%s = 1",
          "assume_role_kwargs.ExternalId = '(%s)'",
          "assume_role_kwargs.TokenCode = '%s'",
          "assume_role_kwargs.Policy = '%s'",
          "assume_role_kwargs.Tags = ['%s']",
          "assume_role_kwargs.%s = 1",
          "config_kwargs.read_timeout = '%s'",
          "config_kwargs.client_cert = '/%s'",
          "config_kwargs.proxies.https = 'ftp://me:%s@localhost'",
          "config_kwargs.proxies.%s = 1",
          "config_kwargs.retries.max_attempts = '%s'",
          "config_kwargs.user_agent = 'ä%s'",
          "config_kwargs.%s = 1",
          "extra = {x = '%s'}"
        }) {
      file.append(setting.formatted(canaries.of("broken " + setting))).append('\n');
    }
    file.append("[connections.'/%s']\n".formatted(canaries.of("broken name")));
    file.append("[%s]\n".formatted(canaries.of("broken table")));
    file.append("secret = %s\n".formatted(canaries.of("broken syntax")));
    Map<String, String> variables = new HashMap<>();
    variables.put("AIRFLOW_CONN_A", "aws://AKIA:%s/x@host".formatted(canaries.of("broken URI")));
    variables.put("AIRFLOW_CONN_B", "aws://AKIA:%s#@host".formatted(canaries.of("broken URI, #")));
    variables.put(
        "AIRFLOW_CONN_C", "{\"conn_type\":\"aws\",\"password\":" + canaries.of("broken JSON"));
    variables.put(
        "AIRFLOW_CONN_D",
        "{\"conn_type\":\"aws\",\"password\":\"%s\",\"extra\":\"%s\"}"
            .formatted(canaries.of("half of a key"), canaries.of("broken extra")));
    return new BrokenConfiguration(
        Files.writeString(Files.createTempDirectory("broken").resolve("connections.toml"), file),
        Map.copyOf(variables));
  }
}
