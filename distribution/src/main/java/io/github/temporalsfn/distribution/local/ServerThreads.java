package io.github.temporalsfn.distribution.local;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of servers in this process. */
public final class ServerThreads {
  private static final Logger log = LoggerFactory.getLogger(ServerThreads.class);

  private ServerThreads() {}

  /**
   * Keeps their ends out of the terminal, for the whole process: the test server's threads throw
   * when a call that they would answer was cancelled meanwhile.
   */
  public static void hush() {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, error) -> log.debug("a thread of a server in this process ended", error));
  }
}
