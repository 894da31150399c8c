/**
 * Checks the settings of a connection, wherever they are written, and makes its definition of them.
 */
@NullMarked
package io.github.temporalsfn.activities.definition.reader;

import org.jspecify.annotations.NullMarked;
