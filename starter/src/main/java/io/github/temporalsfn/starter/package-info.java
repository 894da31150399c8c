/** The command line that submits, follows and reads runs; needs no AWS credentials. */
@NullMarked
package io.github.temporalsfn.starter;

import org.jspecify.annotations.NullMarked;
