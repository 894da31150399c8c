package io.github.temporalsfn.distribution.world;

import io.github.temporalsfn.starter.shell.Screen;
import io.github.temporalsfn.starter.shell.Shell;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A shell without a terminal and without input, whose output a test reads. */
public final class CapturedShell {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Shell shell;

  /** One with those variables, and no other. */
  public CapturedShell(Map<String, String> variables) {
    shell =
        new Shell(
            variables,
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Screen.of(Map.of(), false, false),
            listener -> () -> {});
  }

  /** One whose variables lead to the world's Temporal and Step Functions. */
  public static CapturedShell in(InMemoryWorld world) {
    return new CapturedShell(
        Map.of(
            "TEMPORAL_ADDRESS",
            world.temporalAddress(),
            "HOME",
            "/nowhere",
            "AIRFLOW_CONN_AWS_DEFAULT",
            "{\"conn_type\":\"aws\",\"login\":\"DUMMY\",\"password\":\"dummy\","
                + "\"extra\":{\"endpoint_url\":\""
                + world.emulator().endpoint()
                + "\"}}"));
  }

  /** What a command is given. */
  public Shell shell() {
    return shell;
  }

  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
