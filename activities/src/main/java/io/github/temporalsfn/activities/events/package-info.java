/** Status change events, which EventBridge puts into a queue of SQS, wake those who wait. */
@NullMarked
package io.github.temporalsfn.activities.events;

import org.jspecify.annotations.NullMarked;
