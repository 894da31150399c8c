package io.github.temporalsfn.activities.definition.reader;

import io.github.temporalsfn.activities.problem.Problems;
import java.util.List;

/** A place where connections are written. */
public interface ConnectionSource {
  List<WrittenConnection> connections();

  /** Whether requests may not use the AWS default chain. */
  default boolean withholdsDefaultChain() {
    return false;
  }

  /** What is wrong with them. Whoever reads them adds to it. */
  Problems problems();

  /** Adds an error that concerns one of the connections as a whole. */
  void refuse(WrittenConnection connection, String rule);

  /** The errors so far, each in a line that says where it is. */
  List<String> errors();

  /** Likewise the warnings. */
  List<String> warnings();
}
