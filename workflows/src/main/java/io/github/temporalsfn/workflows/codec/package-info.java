/** Payload codecs, such as those that encrypt, for worker and command line. */
@NullMarked
package io.github.temporalsfn.workflows.codec;

import org.jspecify.annotations.NullMarked;
