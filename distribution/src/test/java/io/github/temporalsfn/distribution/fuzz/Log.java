package io.github.temporalsfn.distribution.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Reads along what is logged, which must repeat no payload. */
final class Log implements AutoCloseable {
  private final PrintStream original = System.err;
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

  Log() {
    System.setErr(new PrintStream(new Both(), true, StandardCharsets.UTF_8));
  }

  void requireDiscreet() {
    assertThat(logged.toString(StandardCharsets.UTF_8)).doesNotContain(OddJson.CANARY);
  }

  @Override
  public void close() {
    System.setErr(original);
  }

  private final class Both extends OutputStream {
    @Override
    public void write(int b) {
      original.write(b);
      logged.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      original.write(bytes, offset, length);
      logged.write(bytes, offset, length);
    }
  }
}
