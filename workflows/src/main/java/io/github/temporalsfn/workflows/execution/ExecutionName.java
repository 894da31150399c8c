package io.github.temporalsfn.workflows.execution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that make a start exactly-once: a pure function of the workflow's id and of the run that
 * starts, so that a retry, a replay or a reset of that run finds the execution it started before.
 *
 * <p>Two forms, both of {@code [0-9A-Za-z_-]} and at most 80 characters:
 *
 * <ul>
 *   <li>{@code <workflow id>_r<12 of run><6 of check>}, where the id is legal and short enough;
 *   <li>{@code <start of the id>_h<26 of id and run><6 of check>}, for any other id.
 * </ul>
 *
 * The parts are base 32 digits of SHA-256; the check covers what is before it, so that somebody
 * else's name is not read as ours (once in 2^30).
 */
public final class ExecutionName {
  private static final int MAXIMUM_LENGTH = 80;
  private static final int RUN_DIGITS = 12;
  private static final int HASH_DIGITS = 26;
  private static final int CHECK_DIGITS = 6;
  private static final int LONGEST_READABLE_ID = MAXIMUM_LENGTH - 2 - RUN_DIGITS - CHECK_DIGITS;
  private static final int SHORTENED_ID = 30;

  private static final Pattern LEGAL = Pattern.compile("[0-9A-Za-z_-]+");
  private static final Pattern READABLE =
      Pattern.compile(
          "([0-9A-Za-z_-]+)_r[0-9a-v]{" + RUN_DIGITS + "}([0-9a-v]{" + CHECK_DIGITS + "})");

  private ExecutionName() {}

  /**
   * The execution's name.
   *
   * @param workflowId any workflow id
   * @param originalRunId {@code WorkflowInfo.getOriginalExecutionRunId()}: the same under reset,
   *     new for each retry, cron or scheduled run
   */
  public static String derive(String workflowId, String originalRunId) {
    String key = workflowId + '\0' + originalRunId;
    String unchecked =
        isReadable(workflowId)
            ? workflowId + "_r" + digits(key, RUN_DIGITS)
            : shortened(workflowId) + "_h" + digits(key, HASH_DIGITS);
    return unchecked + check(unchecked);
  }

  /** The workflow id of a name in the readable form; empty for any other name. */
  public static Optional<String> workflowId(String executionName) {
    Matcher matcher = READABLE.matcher(executionName);
    if (executionName.length() > MAXIMUM_LENGTH || !matcher.matches()) {
      return Optional.empty();
    }
    String unchecked = executionName.substring(0, matcher.start(2));
    return check(unchecked).equals(matcher.group(2))
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }

  private static boolean isReadable(String workflowId) {
    return workflowId.length() <= LONGEST_READABLE_ID && LEGAL.matcher(workflowId).matches();
  }

  private static String shortened(String workflowId) {
    String legal = workflowId.replaceAll("[^0-9A-Za-z_-]+", "-");
    return legal.substring(0, Math.min(SHORTENED_ID, legal.length()));
  }

  private static String check(String unchecked) {
    return digits("temporal-sfn\0" + unchecked, CHECK_DIGITS);
  }

  private static String digits(String text, int count) {
    byte[] hash = sha256(text);
    StringBuilder digits = new StringBuilder(count);
    for (int bit = 0; digits.length() < count; bit += 5) {
      int pair = (hash[bit / 8] & 0xff) << 8 | (hash[bit / 8 + 1] & 0xff);
      digits.append(Character.forDigit(pair >> (11 - bit % 8) & 0x1f, 32));
    }
    return digits.toString();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
