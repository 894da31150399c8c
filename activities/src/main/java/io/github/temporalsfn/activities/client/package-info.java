/** Clients of Step Functions and STS as their settings want them. */
@NullMarked
package io.github.temporalsfn.activities.client;

import org.jspecify.annotations.NullMarked;
