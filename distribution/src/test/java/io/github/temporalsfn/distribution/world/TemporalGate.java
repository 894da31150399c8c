package io.github.temporalsfn.distribution.world;

import com.google.common.io.ByteStreams;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.Grpc;
import io.grpc.HandlerRegistry;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerCredentials;
import io.grpc.ServerInterceptor;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import io.grpc.TlsServerCredentials;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** A TLS proxy before a Temporal, which lets in whom certificates and API key allow. */
public final class TemporalGate implements AutoCloseable {
  private final ManagedChannel temporal;
  private final Server server;

  private TemporalGate(String address, ServerCredentials credentials, @Nullable String apiKey)
      throws IOException {
    temporal = Grpc.newChannelBuilder(address, InsecureChannelCredentials.create()).build();
    server =
        Grpc.newServerBuilderForPort(0, credentials)
            .fallbackHandlerRegistry(new Forwarding(temporal))
            .intercept(new ApiKeys(apiKey))
            .build()
            .start();
  }

  /** One for everybody who trusts its certificate. */
  public static TemporalGate open(String address, Certificate own)
      throws IOException, GeneralSecurityException {
    return new TemporalGate(address, tls(own).build(), null);
  }

  /** One for who has that API key. */
  public static TemporalGate open(String address, Certificate own, String apiKey)
      throws IOException, GeneralSecurityException {
    return new TemporalGate(address, tls(own).build(), apiKey);
  }

  /** One for who has that certificate. */
  public static TemporalGate open(String address, Certificate own, Certificate client)
      throws IOException, GeneralSecurityException {
    return new TemporalGate(
        address,
        tls(own)
            .trustManager(client.pem().toFile())
            .clientAuth(TlsServerCredentials.ClientAuth.REQUIRE)
            .build(),
        null);
  }

  private static TlsServerCredentials.Builder tls(Certificate own)
      throws IOException, GeneralSecurityException {
    return TlsServerCredentials.newBuilder()
        .keyManager(own.pem().toFile(), own.privateKeyPem().toFile());
  }

  /** {@code localhost} and the port. */
  public String address() {
    return "localhost:" + server.getPort();
  }

  @Override
  public void close() {
    server.shutdownNow();
    temporal.shutdownNow();
  }

  /** Passes every call on as it came: all of Temporal's are unary. */
  private static final class Forwarding extends HandlerRegistry {
    private final Channel temporal;

    Forwarding(Channel temporal) {
      this.temporal = temporal;
    }

    @Override
    public ServerMethodDefinition<?, ?> lookupMethod(String name, @Nullable String authority) {
      MethodDescriptor<byte[], byte[]> method =
          MethodDescriptor.newBuilder(Bytes.AS_THEY_ARE, Bytes.AS_THEY_ARE)
              .setFullMethodName(name)
              .setType(MethodType.UNARY)
              .build();
      return ServerMethodDefinition.create(
          method,
          ServerCalls.asyncUnaryCall(
              (byte[] request, StreamObserver<byte[]> answer) ->
                  ClientCalls.asyncUnaryCall(
                      temporal.newCall(method, CallOptions.DEFAULT), request, answer)));
    }
  }

  private enum Bytes implements MethodDescriptor.Marshaller<byte[]> {
    AS_THEY_ARE;

    @Override
    public InputStream stream(byte[] bytes) {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return ByteStreams.toByteArray(stream);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Refuses as Temporal Cloud does. */
  private record ApiKeys(@Nullable String apiKey) implements ServerInterceptor {
    private static final Metadata.Key<String> AUTHORIZATION =
        Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      if (apiKey == null || ("Bearer " + apiKey).equals(headers.get(AUTHORIZATION))) {
        return next.startCall(call, headers);
      }
      call.close(Status.UNAUTHENTICATED.withDescription("Request unauthorized."), new Metadata());
      return new ServerCall.Listener<>() {};
    }
  }
}
