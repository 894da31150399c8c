package io.github.temporalsfn.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Timestamps;
import io.temporal.api.taskqueue.v1.PollerInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerCountTest {
  // Long ago by this machine's clock, which is not asked.
  private static final long NOW = 1_000_000_000_000L;

  @Test
  void countsEachWorkerOnce() {
    assertThat(
            WorkerCount.alive(
                List.of(poller("a", 0), poller("a", 40), poller("b", 60), poller("c", 89))))
        .isEqualTo(3);
  }

  @Test
  void leavesOutThoseThatHaveNotPolledForLong() {
    assertThat(WorkerCount.alive(List.of(poller("a", 0), poller("gone", 91)))).isEqualTo(1);
  }

  @Test
  void countsNobodyWhereNobodyPolls() {
    assertThat(WorkerCount.alive(List.of())).isZero();
  }

  private static PollerInfo poller(String identity, int secondsAgo) {
    return PollerInfo.newBuilder()
        .setIdentity(identity)
        .setLastAccessTime(Timestamps.fromMillis(NOW - secondsAgo * 1000L))
        .build();
  }
}
