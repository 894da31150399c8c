package io.github.temporalsfn.emulator.quotas;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How often API actions may be called, each by a token bucket of its own: so many calls at once,
 * and so many more each second. They are those of an account in one region; every region has its
 * own. AWS's fleet lets more or less through than its published numbers; these are kept exactly.
 */
public final class Quotas {
  /**
   * What starts of STANDARD executions are counted as, and of state machines that are not there.
   */
  static final String START = "StartExecution";

  /** What starts of EXPRESS executions are counted as. */
  static final String START_EXPRESS = "StartExpressExecution";

  private static final String START_SYNC = "StartSyncExecution";

  private final Map<String, Quota> quotas;

  private Quotas(Map<String, Quota> quotas) {
    this.quotas = quotas;
  }

  /** No quotas. */
  public static Quotas none() {
    return new Quotas(Map.of());
  }

  /** AWS's defaults in its large regions: us-east-1, us-west-2 and eu-west-1. */
  public static Quotas aws() {
    return new Quotas(AwsDefaults.LARGE_REGIONS);
  }

  /** AWS's defaults in all other regions. */
  public static Quotas awsSmall() {
    return new Quotas(AwsDefaults.OTHER_REGIONS);
  }

  /**
   * The same with other numbers for one action.
   *
   * @param operation the API action; {@code StartExpressExecution} for StartExecution of EXPRESS
   *     state machines, as AWS names that quota
   * @param bucketSize how many calls may come at once, at least 1
   * @param refillPerSecond how many more each second after that; 0 for none
   * @throws IllegalArgumentException if there is no such action, or a number cannot be
   */
  public Quotas with(String operation, int bucketSize, int refillPerSecond) {
    if (!AwsDefaults.LARGE_REGIONS.containsKey(operation) && !operation.equals(START_SYNC)) {
      TreeSet<String> known = new TreeSet<>(AwsDefaults.LARGE_REGIONS.keySet());
      known.add(START_SYNC);
      throw new IllegalArgumentException(
          "operation: \"" + operation + "\" is not known; known: " + String.join(", ", known));
    }
    Map<String, Quota> changed = new HashMap<>(quotas);
    changed.put(operation, new Quota(bucketSize, refillPerSecond));
    return new Quotas(Map.copyOf(changed));
  }

  @Nullable Quota find(String operation) {
    return quotas.get(operation);
  }
}
