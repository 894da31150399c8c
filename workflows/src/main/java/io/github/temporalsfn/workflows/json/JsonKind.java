package io.github.temporalsfn.workflows.json;

/** The kinds of a JSON value, as error messages name them. */
public enum JsonKind {
  OBJECT("an object"),
  LIST("a list"),
  STRING("a string"),
  NUMBER("a number"),
  BOOLEAN("a boolean"),
  NULL("null");

  private final String described;

  JsonKind(String described) {
    this.described = described;
  }

  /** The kind with its article, such as {@code a list}. */
  public String described() {
    return described;
  }

  static JsonKind of(String text) {
    return switch (text.stripLeading().charAt(0)) {
      case '{' -> OBJECT;
      case '[' -> LIST;
      case '"' -> STRING;
      case 't', 'f' -> BOOLEAN;
      case 'n' -> NULL;
      default -> NUMBER;
    };
  }
}
