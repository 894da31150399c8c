/** The hash behind keys and comparisons. */
@NullMarked
package io.github.temporalsfn.activities.hash;

import org.jspecify.annotations.NullMarked;
