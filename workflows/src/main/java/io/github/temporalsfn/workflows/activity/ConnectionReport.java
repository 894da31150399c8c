package io.github.temporalsfn.workflows.activity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code CheckConnection} tells. What could not be found out is absent, and {@code problems}
 * says why.
 *
 * @param connection its name; empty: the AWS default chain
 * @param origin where the worker's operator has defined it
 * @param account of the identity
 * @param identity the ARN that AWS knows the worker by
 * @param region that is called
 * @param endpoint host and port, or Step Functions in that region
 * @param clockSkewSeconds by how much the worker's clock is ahead of AWS's; AWS refuses five
 *     minutes
 * @param stateMachine its type and status
 * @param permissions each IAM action that runs of the state machine need
 * @param policy an IAM policy in JSON: the least that runs of the state machine need
 * @param problems what keeps runs from working, a sentence each; empty: nothing
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ConnectionReport(
    String connection,
    String origin,
    @Nullable String account,
    @Nullable String identity,
    @Nullable String region,
    @Nullable String endpoint,
    @Nullable Double clockSkewSeconds,
    @Nullable StateMachineDescription stateMachine,
    List<PermissionCheck> permissions,
    @Nullable String policy,
    List<String> problems) {}
