/** What tests of several packages run things in, and how they look at what has become of them. */
@NullMarked
package io.github.temporalsfn.distribution.world;

import org.jspecify.annotations.NullMarked;
