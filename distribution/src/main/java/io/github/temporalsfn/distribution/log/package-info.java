/**
 * What a process logs to standard error: which records, in which format, and that a record is one
 * line, whoever chose the words in it.
 */
@NullMarked
package io.github.temporalsfn.distribution.log;

import org.jspecify.annotations.NullMarked;
