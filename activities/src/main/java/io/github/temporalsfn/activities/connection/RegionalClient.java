package io.github.temporalsfn.activities.connection;

import software.amazon.awssdk.services.sfn.SfnClient;

/**
 * A client and where it calls.
 *
 * @param endpoint host and port, or the region where AWS's own endpoint is used; for messages
 */
public record RegionalClient(SfnClient sfn, String endpoint) {}
