package io.github.temporalsfn.distribution.realparts;

import io.github.temporalsfn.distribution.ProgramJava;
import java.nio.file.Path;
import java.util.Map;

/** The environment of a process without what this machine's user has set up for AWS or Temporal. */
final class CleanEnvironment {
  private CleanEnvironment() {}

  static Map<String, String> of(ProcessBuilder builder) {
    Map<String, String> variables = builder.environment();
    variables.keySet().removeIf(name -> name.startsWith("TEMPORAL_") || name.startsWith("AWS_"));
    String nowhere = Path.of("target", "no-such-folder").toAbsolutePath().toString();
    variables.put("JAVA_HOME", ProgramJava.find().home().toString());
    variables.put("HOME", nowhere);
    variables.put("XDG_CONFIG_HOME", nowhere);
    variables.put("AWS_CONFIG_FILE", nowhere);
    variables.put("AWS_SHARED_CREDENTIALS_FILE", nowhere);
    variables.put("AWS_EC2_METADATA_DISABLED", "true");
    return variables;
  }
}
