package io.github.temporalsfn.distribution.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Records as lines; nothing stands before the first or behind the last. */
abstract class Lines extends EncoderBase<ILoggingEvent> {
  private static final byte[] NOTHING = {};

  @Override
  public final byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public final byte[] footerBytes() {
    return NOTHING;
  }

  static Instant time(ILoggingEvent event) {
    return Instant.ofEpochMilli(event.getTimeStamp());
  }

  /** What the record tells of as a failure. */
  static @Nullable Throwable failure(ILoggingEvent event) {
    return event.getThrowableProxy() instanceof ThrowableProxy proxy ? proxy.getThrowable() : null;
  }

  /** As Java prints it, but that each of its lines is one. */
  static String stack(Throwable failure) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    failure.printStackTrace(new LogStream(printed));
    return printed.toString(StandardCharsets.UTF_8);
  }
}
