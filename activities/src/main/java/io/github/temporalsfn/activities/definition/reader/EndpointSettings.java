package io.github.temporalsfn.activities.definition.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Settings of endpoints without null, which TOML does not have. */
public final class EndpointSettings {
  private EndpointSettings() {}

  /** Settings that mean the same: where null says "AWS's own", no endpoint is said at all. */
  public static ObjectNode withoutNull(ObjectNode settings) {
    ObjectNode without = settings.deepCopy();
    String serviceConfig = ConnectionKey.SERVICE_CONFIG.key();
    JsonNode services = without.path(serviceConfig);
    JsonNode stepFunctions = services.path(EndpointReader.STEP_FUNCTIONS);
    if (stepFunctions.path(EndpointReader.ENDPOINT_URL).isNull()) {
      without.remove(ConnectionKey.ENDPOINT_URL.key());
    }
    if (services instanceof ObjectNode object) {
      object.properties().removeIf(service -> !EndpointReader.SERVICES.contains(service.getKey()));
      object
          .properties()
          .removeIf(service -> !service.getValue().hasNonNull(EndpointReader.ENDPOINT_URL));
      if (object.isEmpty()) {
        without.remove(serviceConfig);
      }
    }
    return without;
  }
}
