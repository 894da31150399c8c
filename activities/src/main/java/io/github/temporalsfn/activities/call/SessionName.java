package io.github.temporalsfn.activities.call;

import io.github.temporalsfn.activities.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What CloudTrail calls the session of an assumed role: the workflow's id, in the characters and
 * the length that <a
 * href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html">AssumeRole</a>
 * takes. One that has to be cut ends in a hash, so that long ids stay apart.
 */
final class SessionName {
  private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9_+=,.@-]");
  private static final int MINIMUM = 2;
  private static final int MAXIMUM = 64;
  private static final int HASH = 8;

  private SessionName() {}

  static String of(String workflowId) {
    String name = FOREIGN.matcher(workflowId).replaceAll("-");
    if (name.length() > MAXIMUM) {
      return name.substring(0, MAXIMUM - HASH - 1) + "-" + hash(workflowId);
    }
    return name.length() < MINIMUM ? "workflow-" + name : name;
  }

  private static String hash(String workflowId) {
    byte[] digest = Sha256.digest().digest(workflowId.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest).substring(0, HASH);
  }
}
