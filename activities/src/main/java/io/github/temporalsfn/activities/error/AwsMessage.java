package io.github.temporalsfn.activities.error;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * AWS's message as far as it may be shown. It may quote what was sent: {@code Invalid State Machine
 * Execution Input: '…'}, {@code Value '…' at 'input' failed to satisfy constraint: …}, or, for a
 * wrong signature, every signed header. So it ends where a quotation or a document begins.
 */
final class AwsMessage {
  private static final int MAXIMUM_LENGTH = 500;
  // An apostrophe inside a word, as in "doesn't", begins no quotation.
  private static final Pattern QUOTATION = Pattern.compile("(?<![A-Za-z])'|[\"{\\[\\r\\n]");
  // The last one: what comes before may be the quoted value.
  private static final Pattern CONSTRAINT =
      Pattern.compile(
          ".* at '([A-Za-z0-9.]{1,64})' failed to satisfy constraint: (Member must [ -~]{1,200})",
          Pattern.DOTALL);

  private AwsMessage() {}

  /** The message's beginning, without a full stop at its end; empty where there is none. */
  static String shown(@Nullable String message) {
    if (message == null) {
      return "";
    }
    Matcher constraint = CONSTRAINT.matcher(message);
    if (constraint.matches()) {
      return constraint.group(1) + " failed to satisfy constraint: " + constraint.group(2);
    }
    Matcher quotation = QUOTATION.matcher(message);
    int end = quotation.find() ? quotation.start() : message.length();
    String shown = message.substring(0, Math.min(end, MAXIMUM_LENGTH)).strip();
    return shown.replaceFirst("[\\s:.]+$", "");
  }
}
