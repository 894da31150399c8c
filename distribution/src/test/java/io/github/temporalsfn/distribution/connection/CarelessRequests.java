package io.github.temporalsfn.distribution.connection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Fields of inputs into which a caller has pasted a secret. */
final class CarelessRequests {
  private CarelessRequests() {}

  /**
   * Each with what it is, which the secret stands for.
   *
   * @param canary makes one for that
   */
  static Map<String, String> with(UnaryOperator<String> canary) {
    Map<String, String> requests = new LinkedHashMap<>();
    add(requests, canary, "an address for a connection", "'connection':'aws://AKIA:%s@/?x=y'");
    add(requests, canary, "a key for a connection", "'connection':'/%s'");
    add(requests, canary, "a field's value", "'connection':'keys','aws_secret_access_key':'%s'");
    add(requests, canary, "a region", "'connection':'keys','region':'%s'");
    add(requests, canary, "verify", "'connection':'keys','verify':'/%s.pem'");
    add(requests, canary, "verify, not allowed", "'connection':'variables','verify':'%s'");
    add(requests, canary, "no configuration", "'connection':'keys','botocoreConfig':'%s'");
    config(requests, canary, "a configuration's key", "{'%s':1}");
    config(requests, canary, "a timeout", "{'read_timeout':'%s'}");
    config(requests, canary, "a key of retries", "{'retries':{'%s':1}}");
    config(requests, canary, "a user agent, not allowed", "{'user_agent':'%s'}");
    config(requests, canary, "a certificate, not allowed", "{'client_cert':'/%s'}");
    config(requests, canary, "a proxy's password", "{'proxies':{'http':'http://me:%s@localhost'}}");
    config(
        requests, canary, "a proxy that is none", "{'proxies':{'http':'ftp://me:%s@localhost'}}");
    config(requests, canary, "a proxy's scheme", "{'proxies':{'%s':'localhost:1'}}");
    return requests;
  }

  private static void config(
      Map<String, String> requests, UnaryOperator<String> canary, String what, String config) {
    add(requests, canary, what, "'connection':'keys','botocoreConfig':" + config);
  }

  private static void add(
      Map<String, String> requests, UnaryOperator<String> canary, String what, String fields) {
    requests.put(what, fields.formatted(canary.apply(what)).replace('\'', '"'));
  }
}
