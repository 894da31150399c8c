/** AWS's quotas of API calls, as token buckets. */
@NullMarked
package io.github.temporalsfn.emulator.quotas;

import org.jspecify.annotations.NullMarked;
