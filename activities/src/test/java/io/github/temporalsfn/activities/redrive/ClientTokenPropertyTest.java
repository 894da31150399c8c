package io.github.temporalsfn.activities.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.TestActivityInfo;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ClientTokenPropertyTest {
  @Property(tries = 300)
  void isWhatAwsTakes(@ForAll String arn, @ForAll int count, @ForAll String workflowId) {
    assertThat(ClientToken.of(arn, count, TestActivityInfo.of(workflowId, "run", "7")))
        .matches("[!-~]{1,64}");
    assertThat(ClientToken.of(arn, null, TestActivityInfo.of(workflowId, "run", "7")))
        .matches("[!-~]{1,64}");
  }

  @Property(tries = 300)
  void staysWithTheCountWhateverRunOrActivityAsks(
      @ForAll String arn,
      @ForAll int count,
      @ForAll String workflowId,
      @ForAll String run,
      @ForAll String activity) {
    assertThat(ClientToken.of(arn, count, TestActivityInfo.of(workflowId, run, activity)))
        .isEqualTo(ClientToken.of(arn, count, TestActivityInfo.of(workflowId, "run", "7")));
  }

  @Property(tries = 300)
  void differsByCount(@ForAll String arn, @ForAll int count, @ForAll int other) {
    Assume.that(count != other);

    assertThat(ClientToken.of(arn, count, TestActivityInfo.of("w", "r", "7")))
        .isNotEqualTo(ClientToken.of(arn, other, TestActivityInfo.of("w", "r", "7")));
  }

  @Property(tries = 300)
  void differsByActivityWithoutACount(
      @ForAll String run, @ForAll String activity, @ForAll String otherRun, @ForAll String other) {
    Assume.that(!run.equals(otherRun) || !activity.equals(other));

    assertThat(ClientToken.of("arn", null, TestActivityInfo.of("w", run, activity)))
        .isNotEqualTo(ClientToken.of("arn", null, TestActivityInfo.of("w", otherRun, other)));
  }

  @Property(tries = 300)
  void doesNotMixUpWhereOneTextEndsAndTheNextBegins(@ForAll String arn, @ForAll String id) {
    Assume.that(!arn.isEmpty());

    assertThat(ClientToken.of(arn, 0, TestActivityInfo.of(id, "r", "7")))
        .isNotEqualTo(
            ClientToken.of(
                arn.substring(0, arn.length() - 1),
                0,
                TestActivityInfo.of(arn.charAt(arn.length() - 1) + id, "r", "7")));
  }
}
