package io.github.temporalsfn.activities.error;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Why a call has no answer, in words of our own: messages of I/O errors may quote what was read.
 */
public final class NoAnswer {
  private NoAnswer() {}

  /**
   * Whether the call was never sent because no provider had credentials. The SDK has no type for
   * that; its messages speak of loading or resolving credentials.
   */
  public static boolean isForWantOfCredentials(RuntimeException thrown) {
    if (!(thrown instanceof SdkClientException) || thrown.getMessage() == null) {
      return false;
    }
    String message = thrown.getMessage().toLowerCase(Locale.ROOT);
    return message.contains("credentials") || message.contains("sso session");
  }

  /** Whether no connection was made, so that the other side cannot have seen the request. */
  static boolean isForWantOfConnection(RuntimeException thrown) {
    return CauseChain.of(thrown)
        .anyMatch(
            cause ->
                cause instanceof UnknownHostException
                    || cause instanceof ConnectException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof ConnectTimeoutException
                    || cause instanceof ConnectionRequestTimeoutException
                    || cause instanceof SSLHandshakeException
                    || cause instanceof SSLPeerUnverifiedException);
  }

  /** Why, as the end of a sentence. */
  public static String why(RuntimeException thrown) {
    if (thrown instanceof ApiCallTimeoutException
        || thrown instanceof ApiCallAttemptTimeoutException) {
      return "it took too long";
    }
    if (thrown instanceof AbortedException) {
      return "the worker interrupted it";
    }
    Throwable cause = CauseChain.of(thrown).reduce(thrown, (outer, inner) -> inner);
    if (cause instanceof UnknownHostException) {
      return "its host is unknown; check the region in the ARN, and the worker's DNS";
    }
    if (cause instanceof ConnectException) {
      return "connection refused";
    }
    if (cause instanceof ConnectionRequestTimeoutException) {
      return "all connections of the worker were in use";
    }
    if (cause instanceof SocketTimeoutException) {
      return "it took too long";
    }
    if (cause instanceof SSLException) {
      return "no trusted TLS connection (" + cause.getClass().getSimpleName() + ")";
    }
    return cause.getClass().getSimpleName();
  }
}
