package io.github.temporalsfn.activities.client;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Whether a request got as far as the network. Before that the SDK looks for credentials and signs,
 * and an error there, even one that came over the network from STS, started nothing.
 */
public final class Transmission {
  /** Carries it through one request. */
  public static final ExecutionAttribute<Transmission> OF_REQUEST =
      new ExecutionAttribute<>("temporal-sfn.client.Transmission");

  private volatile boolean begun;

  public boolean hasBegun() {
    return begun;
  }

  /** Tells the request's transmission when it begins. */
  static final class Watch implements ExecutionInterceptor {
    @Override
    public void beforeTransmission(
        Context.BeforeTransmission context, ExecutionAttributes attributes) {
      Transmission transmission = attributes.getAttribute(OF_REQUEST);
      if (transmission != null) {
        transmission.begun = true;
      }
    }
  }
}
