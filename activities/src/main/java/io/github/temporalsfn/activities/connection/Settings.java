package io.github.temporalsfn.activities.connection;

import io.github.temporalsfn.activities.botocore.BotocoreConfig;
import io.github.temporalsfn.activities.botocore.Verify;
import java.util.Optional;

/** How AWS is called for a request: the connection's settings under those that it overrides. */
record Settings(Optional<Verify> verify, BotocoreConfig botocore) {}
