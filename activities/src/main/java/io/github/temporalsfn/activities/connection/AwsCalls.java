package io.github.temporalsfn.activities.connection;

import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.call.CallTimeout;
import io.github.temporalsfn.activities.client.ClientConfigurationException;
import io.github.temporalsfn.activities.client.Transmission;
import io.github.temporalsfn.activities.error.AwsErrorTranslation;
import io.temporal.failure.ApplicationFailure;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.sfn.SfnClient;

/** Makes calls to AWS: the one place where clients are used and their errors are translated. */
public final class AwsCalls {
  private final Connections connections;

  public AwsCalls(Connections connections) {
    this.connections = connections;
  }

  /** Sends a request with the given limits and credentials. */
  @FunctionalInterface
  public interface Request<T> {
    T send(SfnClient client, Consumer<AwsRequestOverrideConfiguration.Builder> limits);
  }

  /**
   * Makes one call.
   *
   * @throws ApplicationFailure where AWS does not answer it
   */
  public <T> T make(AwsCall call, Request<T> request) {
    try (ClientLease client = connections.lease(call)) {
      Transmission transmission = new Transmission();
      try {
        return request.send(
            client.sfn(), limits(call.timeout(), transmission, client.credentials()));
      } catch (ApplicationFailure alreadyTranslated) {
        throw alreadyTranslated;
      } catch (RuntimeException e) {
        throw AwsErrorTranslation.of(call, client.endpoint()).failure(e, transmission.hasBegun());
      }
    } catch (ClientConfigurationException e) {
      throw AwsErrorTranslation.of(call, "").failure(e, false);
    }
  }

  // The attempt's limit also ends a body that never ends.
  private static Consumer<AwsRequestOverrideConfiguration.Builder> limits(
      CallTimeout timeout, Transmission transmission, AwsCredentialsProvider credentials) {
    return limits ->
        limits
            .apiCallTimeout(timeout.limit())
            .apiCallAttemptTimeout(timeout.limit())
            .credentialsProvider(credentials)
            .putExecutionAttribute(Transmission.OF_REQUEST, transmission);
  }
}
