/** What callers may try who are not to be trusted, across the modules: docs/security.md. */
@NullMarked
package io.github.temporalsfn.distribution.hostile;

import org.jspecify.annotations.NullMarked;
