package io.github.temporalsfn.activities.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.call.AwsAction;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Which errors tell that a synchronous start cannot have reached AWS. */
class ConnectionErrorsTest {
  static Stream<IOException> beforeAConnection() {
    return Stream.of(
        new UnknownHostException("states"),
        new ConnectException("Connection refused"),
        new NoRouteToHostException("No route to host"),
        new ConnectTimeoutException("Connect timed out"),
        new ConnectionRequestTimeoutException("Timeout deadline"),
        new SSLHandshakeException("untrusted"));
  }

  static Stream<IOException> onAConnection() {
    return Stream.of(
        new SocketTimeoutException("Read timed out"),
        new SocketException("Connection reset"),
        new SSLException("broken"),
        new NoHttpResponseException("failed to respond"),
        new IOException("unexpected end"));
  }

  @ParameterizedTest
  @MethodSource("beforeAConnection")
  void tellItWithoutAConnection(IOException cause) {
    assertThat(failure(thrown(cause), true).getType()).isEqualTo("NotSent");
  }

  @ParameterizedTest
  @MethodSource("onAConnection")
  void doNotTellItOnAConnection(IOException cause) {
    assertThat(failure(thrown(cause), true).getType()).isEqualTo("ExpressOutcomeUnknown");
  }

  @ParameterizedTest
  @MethodSource("onAConnection")
  void tellItBeforeTheRequestIsSent(IOException whileGettingCredentials) {
    assertThat(failure(thrown(whileGettingCredentials), false).getType()).isEqualTo("NotSent");
  }

  @Test
  void doNotTellItWhereTheWorkerGaveUp() {
    assertThat(failure(ApiCallTimeoutException.create(310_000), true).getType())
        .isEqualTo("ExpressOutcomeUnknown");
    assertThat(failure(AbortedException.create("interrupted"), true).getType())
        .isEqualTo("ExpressOutcomeUnknown");
  }

  @Test
  void sayThatTheWorkerHasTooFewConnections() {
    assertThat(
            failure(thrown(new ConnectionRequestTimeoutException("Timeout deadline")), true)
                .getOriginalMessage())
        .contains("all connections of the worker were in use; nothing was started");
  }

  private static RuntimeException thrown(IOException cause) {
    return SdkClientException.create("Unable to execute HTTP request", cause);
  }

  private static ApplicationFailure failure(RuntimeException thrown, boolean transmitted) {
    return Translated.of(AwsAction.StartSyncExecution, thrown, transmitted);
  }
}
