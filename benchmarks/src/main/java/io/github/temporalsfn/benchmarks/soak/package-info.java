/** {@code benchmarks/soak}: a steady load for a long time, and whether anything grows. */
@NullMarked
package io.github.temporalsfn.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
