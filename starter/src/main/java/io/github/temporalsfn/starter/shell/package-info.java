/** What surrounds a command: streams, screen, Ctrl-C, exit codes. */
@NullMarked
package io.github.temporalsfn.starter.shell;

import org.jspecify.annotations.NullMarked;
