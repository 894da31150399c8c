package io.github.temporalsfn.benchmarks.measurement;

/** What a figure is counted in, and how exactly it is printed. */
public enum Unit {
  PER_SECOND("1/s", 1),
  MILLISECONDS("ms", 1),
  MEBIBYTES("MiB", 1),
  KIBIBYTES("KiB", 2),
  BYTES("B", 0),
  EVENTS("events", 0),
  ACTIONS("Actions", 0),
  CALLS("calls", 2),
  PERCENT("%", 2),
  EXECUTIONS("executions", 0),
  SIGNALS("signals", 2),
  RATIO("×", 2),
  SECONDS("s", 1);

  private final String symbol;
  private final int decimals;

  Unit(String symbol, int decimals) {
    this.symbol = symbol;
    this.decimals = decimals;
  }

  public String symbol() {
    return symbol;
  }

  /** Digits behind the point. */
  public int decimals() {
    return decimals;
  }
}
