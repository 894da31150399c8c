package io.github.temporalsfn.distribution.temporal;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A Temporal that runs until it is closed, on the loopback interface only. */
public interface LocalTemporal extends AutoCloseable {
  /** Where it listens, {@code host:port}. */
  String address();

  /** Its Web UI, if it has one. */
  Optional<URI> webUi();

  /** The process that it is, if it is one of its own. */
  Optional<ProcessHandle> process();

  /** Completes when it ends by itself, with what there is to say about that. */
  CompletionStage<String> end();

  @Override
  void close();
}
