package io.github.temporalsfn.emulator.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.emulator.machine.StateMachineDefinition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a state machine was at some time. An update makes a new one; executions keep the one that
 * they were started with.
 *
 * @param id changes with each update; null for the first one, as AWS shows none for it
 * @param definitionText the definition as it was sent
 * @param definition the definition, checked
 * @param roleArn the role
 * @param logging the logging configuration; shown, without any effect
 * @param tracing the tracing configuration; shown, without any effect
 * @param date when it was made
 */
public record Revision(
    @Nullable String id,
    String definitionText,
    StateMachineDefinition definition,
    String roleArn,
    JsonNode logging,
    JsonNode tracing,
    Instant date) {
  /** Whether the two run the same definition with the same settings, whatever their ids. */
  public boolean isLike(Revision other) {
    return roleArn.equals(other.roleArn) && hasDefinitionAndSettingsOf(other);
  }

  /** Whether the two differ in nothing but the role, if at all. */
  public boolean hasDefinitionAndSettingsOf(Revision other) {
    return definitionText.equals(other.definitionText)
        && logging.equals(other.logging)
        && tracing.equals(other.tracing);
  }
}
