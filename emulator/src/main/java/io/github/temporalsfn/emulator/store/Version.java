package io.github.temporalsfn.emulator.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published revision.
 *
 * @param arn the state machine's ARN with the number as its qualifier
 * @param number counts from 1; a deleted version's number is not used again
 * @param revision what was published
 * @param description what the publisher said about it, if anything
 * @param creationDate when it was published
 */
public record Version(
    String arn,
    int number,
    Revision revision,
    @Nullable String description,
    Instant creationDate) {}
