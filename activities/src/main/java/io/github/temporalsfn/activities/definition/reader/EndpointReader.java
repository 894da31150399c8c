package io.github.temporalsfn.activities.definition.reader;

import io.github.temporalsfn.activities.problem.Fields;
import io.github.temporalsfn.activities.problem.KnownKeys;
import io.github.temporalsfn.activities.problem.Paths;
import io.github.temporalsfn.activities.problem.Setting;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads where Step Functions and STS are. As in Airflow, {@code service_config} wins over {@code
 * endpoint_url}, also by saying null (AWS's own), and {@code endpoint_url} does not concern STS.
 */
final class EndpointReader {
  static final String STEP_FUNCTIONS = "stepfunctions";
  private static final String STS = "sts";
  static final String ENDPOINT_URL = "endpoint_url";
  static final KnownKeys SERVICES = new KnownKeys(List.of(STEP_FUNCTIONS, STS));
  private static final KnownKeys SERVICE_KEYS = new KnownKeys(List.of(ENDPOINT_URL));
  // What people call it, AWS among them.
  private static final List<String> OTHER_NAMES =
      List.of("sfn", "states", "step_functions", "step-functions", "stepfunction");
  private static final int GREATEST_PORT = 65_535;

  private final Settings settings;

  EndpointReader(Settings settings) {
    this.settings = settings;
  }

  Endpoints read() {
    Optional<URI> general =
        settings.get(ConnectionKey.ENDPOINT_URL).flatMap(EndpointReader::endpoint);
    Map<String, Setting> services =
        settings.get(ConnectionKey.SERVICE_CONFIG).map(EndpointReader::services).orElseGet(Map::of);
    Optional<URI> stepFunctions = general;
    Optional<URI> sts = Optional.empty();
    Setting ofStepFunctions = services.get(STEP_FUNCTIONS);
    if (ofStepFunctions != null) {
      stepFunctions = ofService(ofStepFunctions, general);
    }
    Setting ofSts = services.get(STS);
    if (ofSts != null) {
      sts = ofService(ofSts, sts);
    }
    return new Endpoints(stepFunctions, sts);
  }

  private static Map<String, Setting> services(Setting setting) {
    List<String> ignored = new ArrayList<>();
    for (Map.Entry<String, Setting> field : setting.fields(SERVICES).orElseGet(List::of)) {
      String service = field.getKey();
      if (OTHER_NAMES.contains(service)) {
        setting
            .problems()
            .add(Paths.child(setting.path(), service), "must be called stepfunctions");
        ignored.add(service);
      } else if (!SERVICES.contains(service) && SERVICES.nearest(service).isEmpty()) {
        field.getValue().warn("is ignored: it concerns another service");
        ignored.add(service);
      }
    }
    return setting.node().isObject() ? Fields.of(setting.without(ignored), SERVICES) : Map.of();
  }

  private static Optional<URI> ofService(Setting service, Optional<URI> otherwise) {
    Optional<Setting> endpoint =
        Optional.ofNullable(Fields.of(service, SERVICE_KEYS).get(ENDPOINT_URL));
    if (endpoint.isPresent()) {
      return endpoint.flatMap(EndpointReader::endpoint);
    }
    // Null is an answer.
    return service.node().has(ENDPOINT_URL) ? Optional.empty() : otherwise;
  }

  private static Optional<URI> endpoint(Setting setting) {
    Optional<String> text = setting.nonEmptyText();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI endpoint = new URI(text.get());
      String rule = broken(endpoint);
      return rule.isEmpty() ? Optional.of(endpoint) : setting.refuse(rule);
    } catch (URISyntaxException e) {
      return setting.refuse("must be a URL, such as http://localhost:4566");
    }
  }

  private static String broken(URI endpoint) {
    String scheme = endpoint.getScheme() == null ? "" : endpoint.getScheme();
    if (!List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))) {
      return "must begin with http:// or https://";
    }
    if (endpoint.getRawUserInfo() != null
        || (endpoint.getRawAuthority() != null && endpoint.getRawAuthority().contains("@"))) {
      return "must have no user or password; the keys belong into aws_access_key_id and"
          + " aws_secret_access_key";
    }
    if (endpoint.getHost() == null
        || endpoint.getPort() == 0
        || endpoint.getPort() > GREATEST_PORT) {
      return "must have a host, of letters, digits, - and ., and perhaps a port";
    }
    return endpoint.getRawQuery() == null && endpoint.getRawFragment() == null
        ? ""
        : "must have no ? and no #";
  }
}
