/** {@code benchmarks/network}: what becomes of runs when the network between the parts breaks. */
@NullMarked
package io.github.temporalsfn.benchmarks.network;

import org.jspecify.annotations.NullMarked;
