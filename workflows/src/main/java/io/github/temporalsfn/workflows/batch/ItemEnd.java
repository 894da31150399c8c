package io.github.temporalsfn.workflows.batch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.temporalsfn.workflows.BatchItemFailure;
import org.jspecify.annotations.Nullable;

/**
 * How the run of that index ended.
 *
 * @param executionArn where the run told it
 * @param failure where it did not succeed and told why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record ItemEnd(
    int index,
    ItemStatus status,
    @Nullable String executionArn,
    @Nullable BatchItemFailure failure) {

  static ItemEnd of(int index, ItemStatus status) {
    return new ItemEnd(index, status, null, null);
  }
}
