/**
 * JSON documents as verbatim text: numbers keep their spelling whatever mapper reads around them.
 */
@NullMarked
package io.github.temporalsfn.workflows.json;

import org.jspecify.annotations.NullMarked;
