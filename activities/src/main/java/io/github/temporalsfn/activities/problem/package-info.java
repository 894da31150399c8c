/** Settings, and what is wrong with them: collected, so that everything is told at once. */
@NullMarked
package io.github.temporalsfn.activities.problem;

import org.jspecify.annotations.NullMarked;
