package io.github.temporalsfn.activities.budget;

/**
 * The budget of one subject at a moment, for metrics.
 *
 * @param perSecond how many calls a second this worker may make just now
 * @param tokens how many it may make at once just now
 * @param waiting how many calls are promised a token
 * @param taken how many calls have been let through since the subject is known
 * @param putOff how many have been put off
 * @param answered how many AWS has answered
 * @param throttled how many AWS has refused because its own rate was used up
 * @param refused how many it has refused for another reason, such as a missing permission
 * @param failed how many have brought no answer, or that AWS itself had failed
 */
public record BudgetSnapshot(
    Subject subject,
    double perSecond,
    double tokens,
    int waiting,
    long taken,
    long putOff,
    long answered,
    long throttled,
    long refused,
    long failed) {}
