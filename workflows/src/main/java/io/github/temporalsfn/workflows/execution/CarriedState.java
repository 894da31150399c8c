package io.github.temporalsfn.workflows.execution;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.temporal.common.converter.RawValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a waiting run hands to the next one with continue-as-new.
 *
 * @param savedByRunId the run that handed it over
 * @param latest the execution as last seen
 * @param attached whether the start found the execution instead of making it
 * @param redrivenOnRequest whether the run redrove it because it was asked to
 * @param awaitedRedrives descriptions with fewer redrives are too old
 * @param redrives how often the run redrove it by itself
 * @param waitingSince the first run's start, in epoch milliseconds
 * @param intervals intervals waited, which set the next one's length
 * @param polls describes that AWS answered
 * @param askedAt when AWS was last asked, in epoch milliseconds
 * @param hinted whether a hint has not been followed yet
 * @param deniedSince since when AWS denies the question, in epoch milliseconds
 * @param notFoundSince since when AWS does not know it, in epoch milliseconds
 * @param outputMissingSince since when it is SUCCEEDED without output, in epoch milliseconds
 * @param putOffMillis after how long a question is asked that was put off
 * @param owedUrgently whether that question follows a hint
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record CarriedState(
    String savedByRunId,
    ExecutionDescription latest,
    boolean attached,
    boolean redrivenOnRequest,
    int awaitedRedrives,
    int redrives,
    long waitingSince,
    int intervals,
    int polls,
    long askedAt,
    boolean hinted,
    @Nullable Long deniedSince,
    @Nullable Long notFoundSince,
    @Nullable Long outputMissingSince,
    @Nullable Long putOffMillis,
    boolean owedUrgently) {

  /** The state that the run before this one saved, if it did; see {@link Carried}. */
  public static Optional<CarriedState> believed(@Nullable RawValue second) {
    return Carried.believed(second, CarriedState.class);
  }
}
