/** Many runs from a file of lines, as consecutive batch workflows. */
@NullMarked
package io.github.temporalsfn.starter.batch;

import org.jspecify.annotations.NullMarked;
