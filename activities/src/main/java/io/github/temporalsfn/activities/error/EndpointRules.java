package io.github.temporalsfn.activities.error;

import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * What the SDK's rules for endpoints complain about, before anything is sent: FIPS or dual-stack
 * where there is none. The rules have no type of exception, only fixed texts.
 */
final class EndpointRules {
  private static final Pattern COMPLAINT =
      Pattern.compile(
          "Invalid Configuration: [A-Za-z ]{1,80}"
              + "|(?:FIPS|Dual[Ss]tack|FIPS and Dual[Ss]tack) (?:is|are) enabled[A-Za-z ,]{1,120}");

  private EndpointRules() {}

  /** The rules' own words; empty where something else was thrown. */
  static Optional<String> complaint(RuntimeException thrown) {
    return thrown instanceof SdkClientException && thrown.getMessage() != null
        ? Optional.of(thrown.getMessage()).filter(text -> COMPLAINT.matcher(text).matches())
        : Optional.empty();
  }
}
