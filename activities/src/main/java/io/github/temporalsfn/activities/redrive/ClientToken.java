package io.github.temporalsfn.activities.redrive;

import io.github.temporalsfn.activities.hash.Sha256;
import io.temporal.activity.ActivityInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The token by which AWS knows a redrive that is repeated: 1 to 64 of the characters {@code [!-~]}
 * (API reference, RedriveExecution). Another redrive of the same execution has another one.
 */
final class ClientToken {
  private ClientToken() {}

  /**
   * The token of an activity's redrive, the same in each of its attempts.
   *
   * @param redriveCount how often the execution had been redriven before; where that is not known,
   *     the activity itself tells the redrive from others
   */
  static String of(String executionArn, @Nullable Integer redriveCount, ActivityInfo activity) {
    String workflowId = String.valueOf(activity.getWorkflowId());
    return redriveCount == null
        ? of(
            List.of(
                "activity",
                executionArn,
                workflowId,
                String.valueOf(activity.getWorkflowRunId()),
                activity.getActivityId()))
        : of(List.of("count", executionArn, workflowId, redriveCount.toString()));
  }

  private static String of(List<String> parts) {
    MessageDigest sha256 = Sha256.digest();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      sha256.update(bytes);
    }
    return HexFormat.of().formatHex(sha256.digest());
  }
}
