package io.github.temporalsfn.emulator.api;

import io.github.temporalsfn.emulator.store.Alias.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The routing configuration in a request.
 *
 * @param routes as they were sent
 */
record AliasRoutes(List<Requested> routes) {
  private static final String FIELD = "routingConfiguration";
  private static final int MAX_ROUTES = 2;
  private static final int ALL = 100;

  static AliasRoutes read(Parameters parameters) throws ApiException {
    List<Requested> routes = new ArrayList<>();
    for (Parameters item : parameters.structures(FIELD)) {
      item.require("weight");
      Integer weight = item.integer("weight", 0, ALL);
      String arn = item.required("stateMachineVersionArn", 1, ResourceArn.MAX_LENGTH);
      routes.add(new Requested(arn, weight == null ? 0 : weight));
    }
    if (routes.size() > MAX_ROUTES) {
      parameters.violate(
          FIELD, routes, "Member must have length less than or equal to " + MAX_ROUTES);
    } else if (routes.isEmpty() && parameters.has(FIELD)) {
      parameters.violate(FIELD, routes, "Member must have length greater than or equal to 1");
    }
    return new AliasRoutes(routes);
  }

  /** The ARN of the state machine that all versions belong to, after all rules were checked. */
  ResourceArn machineArn() throws ApiException {
    List<String> arns = routes.stream().map(Requested::arn).toList();
    List<ResourceArn> versions = new ArrayList<>();
    for (String arn : arns) {
      ResourceArn version = ResourceArn.stateMachine(arn);
      if (version.version().isEmpty()) {
        throw ApiException.validation(
            "Routing configuration must contain state machine version ARNs. Received: " + arns);
      }
      versions.add(version);
    }
    if (new HashSet<>(arns).size() < arns.size()) {
      throw ApiException.validation(
          "Routing configuration must contain distinct state machine version ARNs. Received: "
              + arns);
    }
    List<Integer> weights = routes.stream().map(Requested::weight).toList();
    if (weights.stream().mapToInt(Integer::intValue).sum() != ALL) {
      throw ApiException.validation(
          "Sum of routing configuration weights must equal 100. Received: " + weights);
    }
    if (versions.stream().map(ResourceArn::machineArn).distinct().count() > 1) {
      throw ApiException.validation(
          "Routing configuration must contain versions of one state machine. Received: " + arns);
    }
    return ResourceArn.stateMachine(versions.get(0).machineArn());
  }

  /** The routes with the versions that they lead to. */
  List<Route> resolve(Lookup lookup) throws ApiException {
    List<Route> resolved = new ArrayList<>();
    for (Requested route : routes) {
      resolved.add(
          new Route(
              lookup
                  .version(ResourceArn.stateMachine(route.arn()))
                  .orElseThrow(ApiException::resourceNotFound),
              route.weight()));
    }
    return resolved;
  }

  /** One route, as it was sent. */
  record Requested(String arn, int weight) {
    /** As AWS's validator prints it. */
    @Override
    public String toString() {
      return "RoutingConfigurationListItem(stateMachineVersionArn="
          + arn
          + ", weight="
          + weight
          + ")";
    }
  }
}
