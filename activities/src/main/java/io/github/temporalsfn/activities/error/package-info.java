/** What AWS's errors mean: each becomes one of the failures that the port names. */
@NullMarked
package io.github.temporalsfn.activities.error;

import org.jspecify.annotations.NullMarked;
