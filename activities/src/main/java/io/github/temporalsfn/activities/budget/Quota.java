package io.github.temporalsfn.activities.budget;

/**
 * How often AWS lets an action be called: a token bucket.
 *
 * @param bucket how many calls may come at once, at least 1
 * @param refillPerSecond how many more each second after that, at least 1
 */
public record Quota(int bucket, int refillPerSecond) {
  public Quota {
    if (bucket < 1 || refillPerSecond < 1) {
      throw new IllegalArgumentException(
          "bucket and refill must be at least 1, not " + bucket + "/" + refillPerSecond);
    }
  }
}
