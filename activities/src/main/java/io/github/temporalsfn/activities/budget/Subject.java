package io.github.temporalsfn.activities.budget;

import io.github.temporalsfn.activities.call.AwsAction;

/**
 * What AWS counts requests of: an action in an account and a region.
 *
 * @param account the account's id of twelve digits
 * @param region such as {@code us-east-1}
 */
public record Subject(String account, String region, AwsAction action) {
  /** Such as {@code DescribeExecution in account 123456789012 and region us-east-1}. */
  @Override
  public String toString() {
    return action + " in account " + account + " and region " + region;
  }
}
