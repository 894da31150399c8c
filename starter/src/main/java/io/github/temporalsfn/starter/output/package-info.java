/** What a command prints on standard output. */
@NullMarked
package io.github.temporalsfn.starter.output;

import org.jspecify.annotations.NullMarked;
