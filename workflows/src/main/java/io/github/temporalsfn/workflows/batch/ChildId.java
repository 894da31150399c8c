package io.github.temporalsfn.workflows.batch;

import io.github.temporalsfn.workflows.FailureType;
import java.nio.charset.StandardCharsets;

/**
 * The workflow ids of a batch's children: {@code <batch's id>-<index>}, the index with leading
 * zeros, so that lists show them in order. Where the batch's id has at most 56 characters of {@code
 * [0-9A-Za-z_-]}, the children's can be read back from the names of their executions.
 */
public final class ChildId {
  // Temporal's limit.
  private static final int LONGEST_ID = 1000;

  private final String prefix;
  private final int digits;

  private ChildId(String prefix, int digits) {
    this.prefix = prefix;
    this.digits = digits;
  }

  /**
   * The ids of that batch's children.
   *
   * @throws io.temporal.failure.ApplicationFailure {@code InvalidRequest} if they would be too long
   */
  public static ChildId ofBatch(String batchId, int items) {
    int digits = Integer.toString(items - 1).length();
    int longest = LONGEST_ID - 1 - digits;
    if (batchId.getBytes(StandardCharsets.UTF_8).length > longest) {
      throw FailureType.InvalidRequest.failure(
          "the workflow id must have at most " + longest + " bytes, for those of the runs");
    }
    return new ChildId(batchId + "-", digits);
  }

  public String of(int index) {
    String number = Integer.toString(index);
    return prefix + "0".repeat(digits - number.length()) + number;
  }
}
