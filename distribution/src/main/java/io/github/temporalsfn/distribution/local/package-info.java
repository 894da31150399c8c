/** What the commands that need no account have in common: a worker and examples on this machine. */
@NullMarked
package io.github.temporalsfn.distribution.local;

import org.jspecify.annotations.NullMarked;
