/** {@code temporal-sfn demo}: real runs on a Temporal and a Step Functions in memory. */
@NullMarked
package io.github.temporalsfn.distribution.demo;

import org.jspecify.annotations.NullMarked;
