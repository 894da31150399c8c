/** State machines: their type, which decides how they are run, asked once by each worker. */
@NullMarked
package io.github.temporalsfn.activities.machine;

import org.jspecify.annotations.NullMarked;
