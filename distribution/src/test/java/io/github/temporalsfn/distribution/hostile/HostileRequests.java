package io.github.temporalsfn.distribution.hostile;

import java.util.LinkedHashMap;
import java.util.Map;

/** Inputs that try to get at what is the worker's. */
final class HostileRequests {
  private static final String ARN = "arn:aws:states:eu-west-1:123456789012:stateMachine:orders";

  private HostileRequests() {}

  /**
   * Inputs of {@code RunStateMachine}, each with what it tries. Quotes are single.
   *
   * @param trap an address that no input may make the worker call
   * @param file one that no input may make it read
   */
  static Map<String, String> with(String trap, String file) {
    Map<String, String> inputs = new LinkedHashMap<>();
    String url = "http://" + trap;
    for (String key : new String[] {"endpoint_url", "service_config", "role_arn", "profile_name"}) {
      inputs.put("a connection's " + key, fields("'%s':'%s'".formatted(key, url)));
      inputs.put("botocore's " + key, config("'%s':'%s'".formatted(key, url)));
    }
    for (String key :
        new String[] {
          "aws_access_key_id",
          "assume_role_kwargs",
          "assume_role_method",
          "assume_role_with_web_identity_token_file",
          "credential_process",
          "config_kwargs",
          "allow_overrides",
          "allowed_state_machines"
        }) {
      inputs.put("a connection's " + key, fields("'%s':'%s'".formatted(key, file)));
      inputs.put(
          "extra " + key, fields("'connection':'orders','extra':{'%s':'%s'}".formatted(key, file)));
    }
    inputs.put("a proxy", config("'proxies':{'http':'%s','https':'%s'}".formatted(url, url)));
    inputs.put("a proxy's CA", config("'proxies_config':{'proxy_ca_bundle':'%s'}".formatted(file)));
    inputs.put("a client's certificate", config("'client_cert':'%s'".formatted(file)));
    inputs.put("another host's prefix", config("'inject_host_prefix':true"));
    inputs.put("FIPS", config("'use_fips_endpoint':true"));
    inputs.put("another region", config("'region_name':'us-east-1.%s#'".formatted(trap)));
    inputs.put("a CA", fields("'verify':'%s'".formatted(file)));
    inputs.put("a CA by address", fields("'verify':'file://%s'".formatted(file)));
    inputs.put("no verification", fields("'verify':false"));
    inputs.put("a header by the user agent", config("'user_agent_extra':'a\\r\\nX-Evil: 1'"));
    inputs.put("a header by its colour", config("'user_agent_extra':'a\\u001b[2J'"));
    inputs.put("a header by its name", config("'user_agent':'a\\nX-Evil: 1'"));
    for (String name : new String[] {url, "file://" + file, "../" + file, "${HOME}", "a\\nb"}) {
      inputs.put(
          "connection " + name, "{'stateMachineArn':'" + ARN + "','connection':'" + name + "'}");
    }
    for (String region :
        new String[] {
          "us-east-1." + trap + "#",
          trap + "/",
          "x@" + trap,
          "eu-west-1\\r\\nHost: evil",
          "EU",
          "a.b"
        }) {
      inputs.put("region " + region, fields("'region':'%s'".formatted(region)));
      inputs.put("ARN in " + region, arn(ARN.replace("eu-west-1", region)));
    }
    inputs.put("ARN in a partition", arn(ARN.replace("arn:aws:", "arn:aws." + trap + "#:")));
    inputs.put("ARN in an account", arn(ARN.replace("123456789012", "12345678901@")));
    inputs.put("ARN of all", arn(ARN.replace(":orders", ":*")));
    inputs.put("ARN of a terminal", arn(ARN + "\\u001b[2J"));
    inputs.put("name of a page", fields("'name':'[x](http://%s)'".formatted(trap)));
    inputs.put("name of a path", fields("'name':'../../%s'".formatted(file)));
    inputs.put("a foreign state machine", arn(ARN.replace(":orders", ":payroll")));
    inputs.put("a foreign account", arn(ARN.replace("123456789012", "210987654321")));
    return inputs;
  }

  private static String arn(String arn) {
    return "{'stateMachineArn':'" + arn + "','connection':'orders'}";
  }

  private static String config(String settings) {
    return fields("'botocoreConfig':{" + settings + "}");
  }

  private static String fields(String fields) {
    String connection = fields.contains("'connection'") ? "" : "'connection':'orders',";
    return "{'stateMachineArn':'" + ARN + "'," + connection + fields + "}";
  }
}
