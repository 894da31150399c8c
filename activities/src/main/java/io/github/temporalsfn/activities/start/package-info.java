/** Starting an execution exactly once, and telling our own from somebody else's. */
@NullMarked
package io.github.temporalsfn.activities.start;

import org.jspecify.annotations.NullMarked;
