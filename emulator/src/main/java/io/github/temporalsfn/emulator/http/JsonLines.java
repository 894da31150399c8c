package io.github.temporalsfn.emulator.http;

import java.util.List;

/** An answer of one JSON text per line. */
record JsonLines(List<?> lines) {}
