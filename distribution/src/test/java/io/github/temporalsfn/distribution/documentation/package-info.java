/** What holds for every page of the documentation. */
@NullMarked
package io.github.temporalsfn.distribution.documentation;

import org.jspecify.annotations.NullMarked;
