/**
 * Bad input, made at random and repeatable by its seed: it ends in a failure of a known type or in
 * a result, soon, and never in a failed workflow task. {@code -Dfuzz.tries=1000000} says how much
 * of it, in all.
 */
@NullMarked
package io.github.temporalsfn.distribution.fuzz;

import org.jspecify.annotations.NullMarked;
