package io.github.temporalsfn.workflows.input;

import java.util.List;

/** A valid input of {@code RunStateMachineBatch} with its defaults filled in. */
public record BatchRequest(List<BatchItem> items, int maxConcurrent, boolean stopOnFailure) {}
