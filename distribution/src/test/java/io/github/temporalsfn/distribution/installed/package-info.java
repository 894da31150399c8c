/** The program that users unpack, on a machine that has neither its sources nor Maven. */
@NullMarked
package io.github.temporalsfn.distribution.installed;

import org.jspecify.annotations.NullMarked;
