package io.github.temporalsfn.emulator.choice;

/** What a comparison asks for. */
enum Relation {
  EQUALS("Equals"),
  LESS_THAN("LessThan"),
  LESS_THAN_EQUALS("LessThanEquals"),
  GREATER_THAN("GreaterThan"),
  GREATER_THAN_EQUALS("GreaterThanEquals");

  /** What operators with this relation end with. */
  final String suffix;

  Relation(String suffix) {
    this.suffix = suffix;
  }

  /** Whether the relation holds, given the sign of left compared with right. */
  boolean holds(int comparison) {
    return switch (this) {
      case EQUALS -> comparison == 0;
      case LESS_THAN -> comparison < 0;
      case LESS_THAN_EQUALS -> comparison <= 0;
      case GREATER_THAN -> comparison > 0;
      case GREATER_THAN_EQUALS -> comparison >= 0;
    };
  }
}
