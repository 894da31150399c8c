/** The request budget: how often the worker may call AWS, with others in the same account. */
@NullMarked
package io.github.temporalsfn.activities.budget;

import org.jspecify.annotations.NullMarked;
