package io.github.temporalsfn.activities.connection;

import io.github.temporalsfn.activities.budget.RequestBudget;
import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.call.CallTimeout;
import io.github.temporalsfn.activities.client.ClientConfigurationException;
import io.github.temporalsfn.activities.client.Transmission;
import io.github.temporalsfn.activities.error.AwsErrorTranslation;
import io.temporal.failure.ApplicationFailure;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.sfn.SfnClient;

/**
 * Makes calls to AWS: the one place where clients are used, their errors are translated, and the
 * worker's request budget is kept.
 */
public final class AwsCalls {
  private final Connections connections;
  private final Tokens tokens;

  /** Calls that are made at once, however many there are. */
  public AwsCalls(Connections connections) {
    this(connections, RequestBudget.unlimited());
  }

  /** Calls that each take a token of that budget first. */
  public AwsCalls(Connections connections, RequestBudget budget) {
    this.connections = connections;
    this.tokens = new Tokens(budget);
  }

  /** Sends a request with the given limits and credentials. */
  @FunctionalInterface
  public interface Request<T> {
    T send(SfnClient client, Consumer<AwsRequestOverrideConfiguration.Builder> limits);
  }

  /** Sends a request, or does without where the answer is there already. */
  @FunctionalInterface
  public interface SharedRequest<T> {
    /**
     * Answers the call.
     *
     * @param sending what sends must be run by it, as it takes a token
     */
    T send(
        SfnClient client,
        Consumer<AwsRequestOverrideConfiguration.Builder> limits,
        UnaryOperator<Supplier<T>> sending);
  }

  /**
   * Makes one call.
   *
   * @throws ApplicationFailure where AWS does not answer it, or the worker's request budget has no
   *     token for it
   */
  public <T> T make(AwsCall call, Request<T> request) {
    return send(call, (sfn, limits) -> tokens.orFail(call, () -> request.send(sfn, limits)));
  }

  /**
   * Makes one call, unless the worker's request budget has no token for it.
   *
   * @throws ApplicationFailure where AWS does not answer it
   */
  public <T> CallOutcome<T> makeOrPutOff(AwsCall call, Request<T> request) {
    return send(call, (sfn, limits) -> tokens.orPutOff(call, () -> request.send(sfn, limits)));
  }

  /**
   * Makes one call whose answer others may have or want too.
   *
   * @throws ApplicationFailure as {@link #make}
   */
  public <T> T makeShared(AwsCall call, SharedRequest<T> request) {
    return send(
        call,
        (sfn, limits) -> request.send(sfn, limits, sending -> () -> tokens.orFail(call, sending)));
  }

  private <T> T send(AwsCall call, Request<T> request) {
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
