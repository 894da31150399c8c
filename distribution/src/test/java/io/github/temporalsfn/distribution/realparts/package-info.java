/**
 * The runnable jar against parts of the real world: the Temporal server and CLI, moto, LocalStack.
 * Run by {@code -Preal-parts} only, with the paths of the parts as system properties; see {@code
 * .ci/run}.
 */
package io.github.temporalsfn.distribution.realparts;
