package io.github.temporalsfn.activities.connection;

/**
 * What a client is kept under.
 *
 * @param connection its name
 * @param isPatient whether it waits for Express workflows, which are answered after minutes
 */
record ClientKey(String connection, String region, boolean isPatient, Settings settings) {}
