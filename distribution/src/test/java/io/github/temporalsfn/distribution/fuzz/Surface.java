package io.github.temporalsfn.distribution.fuzz;

/** Where bad input comes in, and which share of all cases it gets: what costs more gets less. */
enum Surface {
  WORKFLOW_READERS(600),
  ACTIVITY_READERS(150),
  EVENTS(120),
  SETTINGS(20),
  WORKFLOWS(50),
  ACTIVITIES(30),
  MESSAGES(15),
  AWS_ANSWERS(8),
  COMMAND_LINES(7);

  private static final int ALL = 20_000;
  private static final int PER_MILLE = 1_000;

  private final int share;

  Surface(int share) {
    this.share = share;
  }

  /** How many cases it gets; at least one. */
  int cases() {
    long all = Long.getLong("fuzz.tries", ALL);
    return (int) Math.max(1, (all * share + PER_MILLE - 1) / PER_MILLE);
  }
}
