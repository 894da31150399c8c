package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.OnClose;
import io.github.temporalsfn.workflows.OnFailure;
import java.util.Map;

/** The fields of workflows that wait for an execution's end. */
final class FollowFields {
  static final FieldNames NAMES =
      FieldNames.of(
              "wait",
              "onCancel",
              "onTimeout",
              "onFailure",
              "timeout",
              "poke_interval",
              "waiter_max_attempts",
              "soft_fail")
          .withAliases(Map.of("waiter_delay", "poke_interval"));

  /** The one that says how often a failed execution is redriven by itself. */
  static final FieldNames REDRIVE = FieldNames.of("redrive");

  private FollowFields() {}

  static FollowRequest read(InputFields fields) {
    return new FollowRequest(
        WaitPolicyReader.read(fields),
        fields.field("onCancel").choice(OnClose.class).orElse(null),
        fields.field("onTimeout").choice(OnClose.class).orElse(null),
        onFailure(fields),
        RedrivePolicyReader.read(fields.field("redrive")));
  }

  private static OnFailure onFailure(InputFields fields) {
    InputField softFail = fields.field("soft_fail");
    InputField onFailure = fields.field("onFailure");
    softFail.excludes(onFailure);
    return softFail.bool().orElse(false)
        ? OnFailure.RETURN
        : onFailure.choice(OnFailure.class).orElse(OnFailure.FAIL);
  }
}
