/** connections.toml: read with the line of every setting, and written. */
@NullMarked
package io.github.temporalsfn.activities.definition.toml;

import org.jspecify.annotations.NullMarked;
