/** botocore's client configuration, as Airflow takes it: each key honoured, ignored or refused. */
@NullMarked
package io.github.temporalsfn.activities.botocore;

import org.jspecify.annotations.NullMarked;
