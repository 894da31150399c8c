package io.github.temporalsfn.activities.definition.airflow;

import io.github.temporalsfn.activities.definition.Secret;

/**
 * A variable that a written connections.toml refers to.
 *
 * @param name of the variable
 * @param setting that refers to it
 * @param value what it must be set to
 */
public record ImportedVariable(String name, String setting, Secret value) {}
