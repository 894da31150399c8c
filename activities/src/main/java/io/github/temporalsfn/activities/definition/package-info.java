/**
 * What a connection is; below, where that is written: connections.toml and AIRFLOW_CONN_ variables.
 */
@NullMarked
package io.github.temporalsfn.activities.definition;

import org.jspecify.annotations.NullMarked;
