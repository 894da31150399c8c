package io.github.temporalsfn.emulator.choice;

import io.github.temporalsfn.emulator.json.ReferencePath;

/** A rule names a value that the input does not have. */
public final class InvalidPathException extends Exception {
  /** In AWS's words. */
  public InvalidPathException(ReferencePath path) {
    super(
        "Invalid path '"
            + path.text()
            + "': The choice state's condition path references an invalid value.");
  }
}
