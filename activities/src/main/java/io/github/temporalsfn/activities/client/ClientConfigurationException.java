package io.github.temporalsfn.activities.client;

/**
 * Settings of which no client can be built on this worker. The message names the setting, what is
 * wrong and what to do; it shows neither a value nor what a file holds.
 */
public final class ClientConfigurationException extends RuntimeException {
  ClientConfigurationException(String setting, String rule) {
    super(setting + " " + rule);
  }
}
