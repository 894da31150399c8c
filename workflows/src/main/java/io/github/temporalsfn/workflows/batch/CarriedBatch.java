package io.github.temporalsfn.workflows.batch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * What a batch hands to its next run with continue-as-new, when none of its children is open.
 *
 * @param savedByRunId the run that handed it over
 * @param ended the runs that have ended
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CarriedBatch(String savedByRunId, List<ItemEnd> ended) {}
