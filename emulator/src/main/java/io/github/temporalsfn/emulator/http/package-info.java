/** The HTTP endpoint: AWS JSON 1.0 on the loopback interface. */
@NullMarked
package io.github.temporalsfn.emulator.http;

import org.jspecify.annotations.NullMarked;
