/** The worker process: its settings, its start, and its orderly end. */
@NullMarked
package io.github.temporalsfn.worker;

import org.jspecify.annotations.NullMarked;
