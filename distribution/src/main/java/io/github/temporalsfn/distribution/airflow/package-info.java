/** The command {@code import-airflow}: an Airflow export becomes connections.toml. */
@NullMarked
package io.github.temporalsfn.distribution.airflow;

import org.jspecify.annotations.NullMarked;
