/** Airflow's connections: read from variables and from exported files as Airflow itself does. */
@NullMarked
package io.github.temporalsfn.activities.definition.airflow;

import org.jspecify.annotations.NullMarked;
