package io.github.temporalsfn.activities.botocore;

import java.nio.file.Path;

/**
 * What the worker shows an endpoint or a proxy that asks for it.
 *
 * @param certificate a PEM file with the certificate and its chain
 * @param key a PEM file with the private key; may be the same file
 */
public record ClientCertificate(Path certificate, Path key) {}
