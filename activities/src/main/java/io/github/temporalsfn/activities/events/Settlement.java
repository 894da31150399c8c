package io.github.temporalsfn.activities.events;

import io.github.temporalsfn.activities.watch.Wake;

/** What becomes of a message. */
enum Settlement {
  /** It has done what it could. */
  DELETE,
  /** Another worker may have it, in a moment. */
  GIVE_BACK,
  /** SQS tells it again after the queue's visibility timeout, or moves it to the dead letters. */
  LEAVE;

  private static final int MOST_RECEIVES = 3;

  /** Of one that was passed on. */
  static Settlement of(Wake wake, int receiveCount) {
    return switch (wake) {
      case SIGNALLED, NOBODY_WAITS -> DELETE;
      case UNKNOWN -> receiveCount > MOST_RECEIVES ? DELETE : GIVE_BACK;
    };
  }

  /** Of one that is no status change; without a redrive policy it would come back for days. */
  static Settlement ofPoison(int receiveCount, boolean hasRedrivePolicy) {
    return hasRedrivePolicy || receiveCount < MOST_RECEIVES ? LEAVE : DELETE;
  }
}
