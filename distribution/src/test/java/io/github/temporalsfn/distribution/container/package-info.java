/** The image and the compose file, as far as they can be checked without an engine. */
@NullMarked
package io.github.temporalsfn.distribution.container;

import org.jspecify.annotations.NullMarked;
