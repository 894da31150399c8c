/** The program {@code temporal-sfn}: every command in one jar. */
@NullMarked
package io.github.temporalsfn.distribution;

import org.jspecify.annotations.NullMarked;
