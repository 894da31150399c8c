package io.github.temporalsfn.activities.budget;

import io.github.temporalsfn.activities.call.AwsAction;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How often AWS lets each action be called, in every account and region. The defaults are AWS's own
 * (<a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">quotas</a>,
 * and the Service Quotas API on 2026-09-24).
 */
public final class ServiceQuotas {
  private static final Set<String> LARGE_REGIONS = Set.of("us-east-1", "us-west-2", "eu-west-1");

  private static final Map<AwsAction, Quota> IN_LARGE_REGIONS =
      Map.of(
          AwsAction.StartExecution, new Quota(1300, 300),
          AwsAction.StopExecution, new Quota(1000, 200),
          AwsAction.ListExecutions, new Quota(200, 5));

  // StartSyncExecution's capacity grows with its use; GetCallerIdentity is not Step Functions'.
  private static final Map<AwsAction, Quota> IN_OTHER_REGIONS =
      Map.of(
          AwsAction.StartExecution, new Quota(800, 150),
          AwsAction.StopExecution, new Quota(500, 25),
          AwsAction.ListExecutions, new Quota(100, 2),
          AwsAction.DescribeExecution, new Quota(300, 50),
          AwsAction.RedriveExecution, new Quota(800, 150),
          AwsAction.GetExecutionHistory, new Quota(400, 20),
          AwsAction.DescribeStateMachine, new Quota(200, 20));

  private static final Pattern WRITTEN =
      Pattern.compile("\\s*(\\w+)\\s*=\\s*(\\d{1,7})\\s*/\\s*(\\d{1,7})\\s*");

  private final Map<AwsAction, Quota> given;

  private ServiceQuotas(Map<AwsAction, Quota> given) {
    this.given = given;
  }

  /** AWS's defaults. */
  public static ServiceQuotas aws() {
    return new ServiceQuotas(Map.of());
  }

  /**
   * AWS's defaults, with other numbers for the actions that a text names.
   *
   * @param text such as {@code DescribeExecution=1000/200,ListExecutions=200/10}: the size of the
   *     bucket, and the refill per second; blank for none
   * @throws IllegalArgumentException saying what is wrong with which part
   */
  public static ServiceQuotas parse(String text) {
    ServiceQuotas quotas = aws();
    if (text.isBlank()) {
      return quotas;
    }
    for (String part : text.split(",", -1)) {
      quotas = quotas.withWritten(part);
    }
    return quotas;
  }

  /**
   * The same with another quota of one action, in all accounts and regions.
   *
   * @param bucket how many calls may come at once, at least 1
   * @param refillPerSecond how many more each second after that, at least 1
   * @throws IllegalArgumentException where the action has no quota, or a number cannot be
   */
  public ServiceQuotas with(AwsAction action, int bucket, int refillPerSecond) {
    if (!IN_OTHER_REGIONS.containsKey(action)) {
      throw new IllegalArgumentException(action + " has no quota; " + known());
    }
    Map<AwsAction, Quota> changed = new EnumMap<>(AwsAction.class);
    changed.putAll(given);
    changed.put(action, new Quota(bucket, refillPerSecond));
    return new ServiceQuotas(Collections.unmodifiableMap(changed));
  }

  /** The quota of an action; empty where it has none. */
  public Optional<Quota> of(AwsAction action, String region) {
    Quota changed = given.get(action);
    if (changed != null) {
      return Optional.of(changed);
    }
    Quota regional = LARGE_REGIONS.contains(region) ? IN_LARGE_REGIONS.get(action) : null;
    return Optional.ofNullable(regional == null ? IN_OTHER_REGIONS.get(action) : regional);
  }

  private ServiceQuotas withWritten(String part) {
    Matcher written = WRITTEN.matcher(part);
    if (!written.matches()) {
      throw new IllegalArgumentException(
          "\""
              + part.strip()
              + "\" is no quota; write ACTION=BURST/PER_SECOND, as in"
              + " DescribeExecution=300/50");
    }
    AwsAction action =
        IN_OTHER_REGIONS.keySet().stream()
            .filter(each -> each.name().equals(written.group(1)))
            .findAny()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "\"" + written.group(1) + "\" is no action with a quota; " + known()));
    try {
      return with(action, Integer.parseInt(written.group(2)), Integer.parseInt(written.group(3)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("\"" + part.strip() + "\": " + e.getMessage(), e);
    }
  }

  private static String known() {
    return IN_OTHER_REGIONS.keySet().stream()
        .map(AwsAction::name)
        .sorted()
        .collect(Collectors.joining(", ", "known: ", ""));
  }
}
