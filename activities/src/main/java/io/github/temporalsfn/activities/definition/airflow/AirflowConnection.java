package io.github.temporalsfn.activities.definition.airflow;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What there is of an Airflow connection of type aws that concerns AWS. Empty texts mean absent, as
 * in Airflow.
 */
record AirflowConnection(String login, String password, String host, ObjectNode extra) {
  /** The connection type of the AWS connections. */
  static final String AWS = "aws";

  /** Never the fields: some are secrets. */
  @Override
  public String toString() {
    return "AirflowConnection";
  }
}
