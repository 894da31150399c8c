package io.github.temporalsfn.workflows.activity;

import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.json.JsonKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Through which of the worker's connections AWS is called, and what the caller overrides of it. How
 * much may be overridden is the worker's decision.
 *
 * @param connection absent: {@code aws_default}; empty: the AWS default chain
 * @param verify TLS verification: a boolean, or the path of a CA bundle on the worker; a JSON null
 *     is absent
 * @param botocoreConfig botocore's configuration keys in an object; a JSON null is absent
 */
public record ConnectionChoice(
    @Nullable String connection,
    @Nullable JsonDocument verify,
    @Nullable JsonDocument botocoreConfig) {

  /** Said of a connection's name that is none. */
  public static final String NAME_RULE = "must be 1 to 64 letters (A-Z, a-z), digits, _, . or -";

  /** The connection {@code aws_default} as the worker has it. */
  public static final ConnectionChoice DEFAULT = new ConnectionChoice(null, null, null);

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  public ConnectionChoice {
    verify = given(verify);
    botocoreConfig = given(botocoreConfig);
  }

  /** A connection as the worker has it. */
  public static ConnectionChoice of(@Nullable String connection) {
    return new ConnectionChoice(connection, null, null);
  }

  /** Whether a connection may be called so. What may not may be a secret in the wrong place. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  private static @Nullable JsonDocument given(@Nullable JsonDocument document) {
    return document == null || document.kind() == JsonKind.NULL ? null : document;
  }
}
