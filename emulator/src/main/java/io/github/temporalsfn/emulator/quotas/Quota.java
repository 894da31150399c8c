package io.github.temporalsfn.emulator.quotas;

/**
 * How often an API action may be called.
 *
 * @param bucketSize how many calls may come at once, at least 1
 * @param refillPerSecond how many more each second after that; 0 for none
 */
record Quota(int bucketSize, int refillPerSecond) {
  Quota {
    if (bucketSize < 1) {
      throw new IllegalArgumentException("bucketSize: must be at least 1, not " + bucketSize);
    }
    if (refillPerSecond < 0) {
      throw new IllegalArgumentException(
          "refillPerSecond: must not be negative, as " + refillPerSecond + " is");
    }
  }
}
