/** What the workflows do when AWS misbehaves: every fault, in every call. */
@NullMarked
package io.github.temporalsfn.distribution.faults;

import org.jspecify.annotations.NullMarked;
