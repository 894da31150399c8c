package io.github.temporalsfn.emulator.quotas;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;

/**
 * What AWS allows an account in a region before it has asked for more, as the Service Quotas API
 * said on 2026-09-24. Of the actions on tags, which were not among those read, it is what the
 * developer guide publishes:
 * https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html
 *
 * <p>StartSyncExecution has no quota of this kind: its capacity grows with its use.
 */
final class AwsDefaults {
  private static final Map<String, Quota> EVERYWHERE =
      Map.ofEntries(
          entry(Quotas.START_EXPRESS, new Quota(6000, 6000)),
          entry("DescribeExecution", new Quota(300, 50)),
          entry("RedriveExecution", new Quota(800, 150)),
          entry("GetExecutionHistory", new Quota(400, 20)),
          entry("DescribeStateMachine", new Quota(200, 20)),
          entry("DescribeStateMachineForExecution", new Quota(200, 1)),
          entry("DescribeStateMachineAlias", new Quota(200, 1)),
          entry("ListStateMachines", new Quota(100, 5)),
          entry("ListStateMachineVersions", new Quota(100, 1)),
          entry("ListStateMachineAliases", new Quota(100, 1)),
          entry("CreateStateMachine", new Quota(100, 1)),
          entry("UpdateStateMachine", new Quota(100, 1)),
          entry("DeleteStateMachine", new Quota(100, 1)),
          entry("PublishStateMachineVersion", new Quota(100, 1)),
          entry("DeleteStateMachineVersion", new Quota(100, 1)),
          entry("CreateStateMachineAlias", new Quota(100, 1)),
          entry("UpdateStateMachineAlias", new Quota(100, 1)),
          entry("DeleteStateMachineAlias", new Quota(100, 1)),
          entry("ValidateStateMachineDefinition", new Quota(100, 1)),
          entry("ListTagsForResource", new Quota(100, 1)),
          entry("TagResource", new Quota(200, 1)),
          entry("UntagResource", new Quota(200, 1)));

  /** In us-east-1, us-west-2 and eu-west-1. */
  static final Map<String, Quota> LARGE_REGIONS =
      withExecutions(new Quota(1300, 300), new Quota(200, 5), new Quota(1000, 200));

  /** In all other regions. */
  static final Map<String, Quota> OTHER_REGIONS =
      withExecutions(new Quota(800, 150), new Quota(100, 2), new Quota(500, 25));

  private AwsDefaults() {}

  private static Map<String, Quota> withExecutions(Quota start, Quota list, Quota stop) {
    Map<String, Quota> quotas = new HashMap<>(EVERYWHERE);
    quotas.put(Quotas.START, start);
    quotas.put("ListExecutions", list);
    quotas.put("StopExecution", stop);
    return Map.copyOf(quotas);
  }
}
