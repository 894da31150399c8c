package io.github.temporalsfn.activities.connection;

/** A client that several calls use at a time. Once retired it is closed by the last of them. */
final class SharedClient {
  private final RegionalClient client;
  private final Runnable closed;
  private int users;
  private boolean retired;

  /**
   * A client that has just been opened.
   *
   * @param closed is run when it has been closed
   */
  SharedClient(RegionalClient client, Runnable closed) {
    this.client = client;
    this.closed = closed;
  }

  RegionalClient client() {
    return client;
  }

  /** Begins a use; false where it has been retired meanwhile. */
  synchronized boolean acquire() {
    if (retired) {
      return false;
    }
    users++;
    return true;
  }

  synchronized void release() {
    users--;
    closeIfUnused();
  }

  /** Nobody finds it any more. */
  synchronized void retire() {
    retired = true;
    closeIfUnused();
  }

  private void closeIfUnused() {
    if (retired && users == 0) {
      client.sfn().close();
      closed.run();
    }
  }
}
