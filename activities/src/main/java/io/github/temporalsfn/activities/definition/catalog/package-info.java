/** The connections of a worker, from every place where they are written. */
@NullMarked
package io.github.temporalsfn.activities.definition.catalog;

import org.jspecify.annotations.NullMarked;
