package io.github.temporalsfn.distribution.local;

/** How text looks on a terminal; without colours it stays as it is. */
public record Style(boolean colors) {
  private static final String PLAIN = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String RED = "\u001b[31m";
  private static final String GREEN = "\u001b[32m";

  public String bold(String text) {
    return styled(BOLD, text);
  }

  public String dim(String text) {
    return styled(DIM, text);
  }

  public String red(String text) {
    return styled(RED, text);
  }

  public String green(String text) {
    return styled(GREEN, text);
  }

  private String styled(String style, String text) {
    return colors ? style + text + PLAIN : text;
  }
}
