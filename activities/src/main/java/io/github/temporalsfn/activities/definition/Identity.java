package io.github.temporalsfn.activities.definition;

import java.util.Optional;

/** Whose credentials a connection begins with, before it assumes a role. */
public sealed interface Identity {
  /** The AWS default chain. */
  record DefaultChain() implements Identity {}

  /** A profile of the AWS configuration files: static, SSO, process, or a role of its own. */
  record Profile(String name) implements Identity {
    /** Without the name: what was pasted there may be a secret. */
    @Override
    public String toString() {
      return "Profile";
    }
  }

  /** Keys that are written down. */
  record Keys(String accessKeyId, Secret secretAccessKey, Optional<Secret> sessionToken)
      implements Identity {
    @Override
    public String toString() {
      return "Keys";
    }
  }

  /** None: a web identity stands for the role itself. */
  record Anonymous() implements Identity {}
}
