/** The threads of what works beside the activities. */
@NullMarked
package io.github.temporalsfn.activities.thread;

import org.jspecify.annotations.NullMarked;
