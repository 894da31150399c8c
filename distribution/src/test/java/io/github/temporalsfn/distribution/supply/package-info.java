/** What the runnable jar is made of, and under which licences. */
@NullMarked
package io.github.temporalsfn.distribution.supply;

import org.jspecify.annotations.NullMarked;
