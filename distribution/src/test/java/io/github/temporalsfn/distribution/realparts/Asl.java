package io.github.temporalsfn.distribution.realparts;

/** State machines of one state, in Amazon States Language. */
final class Asl {
  /** Its output is its input. */
  static final String PASS = machine("'Type':'Pass','End':true");

  /** Fails at once. */
  static final String FAIL =
      machine("'Type':'Fail','Error':'Payment.Declined','Cause':'card expired'");

  /** Runs for longer than any test. */
  static final String WAIT = machine("'Type':'Wait','Seconds':3600,'End':true");

  private Asl() {}

  private static String machine(String state) {
    return "{'StartAt':'Only','States':{'Only':{%s}}}".formatted(state).replace('\'', '"');
  }
}
