/**
 * What Airflow's tests of its Step Functions operators show, shown here, and what they do not: a
 * class for each of Airflow's files, whose tests have the names that theirs have. docs/airflow.md
 * lists them.
 */
@NullMarked
package io.github.temporalsfn.distribution.parity;

import org.jspecify.annotations.NullMarked;
