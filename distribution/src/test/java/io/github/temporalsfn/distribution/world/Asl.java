package io.github.temporalsfn.distribution.world;

/** Small state machines, in Amazon States Language. */
public final class Asl {
  /** Its output is its input. */
  public static final String PASS = machine("'Type':'Pass','End':true");

  /** Fails at once. */
  public static final String FAIL = failing("'Error':'Payment.Declined','Cause':'card expired'");

  /** Runs for longer than any test. */
  public static final String WAIT = waiting(3600);

  /** Fails in its state Second. */
  public static final String FAIL_SECOND =
      second("'Type':'Fail','Error':'Payment.Declined','Cause':'card expired'");

  /** Times out after a second, in its state Second. */
  public static final String TIME_OUT_SECOND =
      second("'Type':'Wait','Seconds':3600,'End':true")
          .replaceFirst("\\{", "{\"TimeoutSeconds\":1,");

  /**
   * Fails in its first attempt, and succeeds when it is redriven; its output is what the emulator's
   * script {@code flaky} gets.
   */
  public static final String FLAKY =
      machine(
          "'Type':'Task','Resource':'arn:aws:lambda:us-east-1:123456789012:function:flaky',"
              + "'Parameters':{'id.$':'$$.Execution.Id','failures':1,"
              + "'error':'Payment.Declined','cause':'card expired'},'End':true");

  /** Its output is "large" where the input's {@code n} is greater than 10, else "small". */
  public static final String CHOICE =
      """
      {"StartAt": "Choose", "States": {
        "Choose": {
          "Type": "Choice",
          "Choices": [{"Variable": "$.n", "NumericGreaterThan": 10, "Next": "Large"}],
          "Default": "Small"
        },
        "Large": {"Type": "Pass", "Result": "large", "End": true},
        "Small": {"Type": "Pass", "Result": "small", "End": true}
      }}
      """;

  private Asl() {}

  /** Fails at once, with those fields of its state, whose quotes are single. */
  public static String failing(String fields) {
    return machine("'Type':'Fail'," + fields);
  }

  /** Runs for so many seconds; its output is its input. */
  public static String waiting(int seconds) {
    return machine("'Type':'Wait','Seconds':" + seconds + ",'End':true");
  }

  private static String second(String state) {
    return """
        {'StartAt':'First','States':{'First':{'Type':'Pass','Next':'Second'},'Second':{%s}}}
        """
        .formatted(state)
        .replace('\'', '"');
  }

  private static String machine(String state) {
    return "{'StartAt':'Only','States':{'Only':{%s}}}".formatted(state).replace('\'', '"');
  }
}
