package io.github.temporalsfn.activities.definition.reader;

import java.net.URI;
import java.util.Optional;

/** Where the services are; empty: AWS's own place. */
record Endpoints(Optional<URI> stepFunctions, Optional<URI> sts) {}
