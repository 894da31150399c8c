/** Express workflows, run at most once while the activity waits. */
@NullMarked
package io.github.temporalsfn.activities.express;

import org.jspecify.annotations.NullMarked;
