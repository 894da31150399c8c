/** The connection to Temporal, and what its errors mean to a user. */
@NullMarked
package io.github.temporalsfn.starter.temporal;

import org.jspecify.annotations.NullMarked;
