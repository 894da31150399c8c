package io.github.temporalsfn.distribution.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Sets Logback up, which finds this class as a service when the first logger is made. No file is
 * looked for, so that nobody who puts one on the class path says what is logged, and where to.
 */
public final class LogConfigurator extends ContextAwareBase implements Configurator {
  @Override
  public ExecutionStatus configure(LoggerContext logback) {
    LogSettings settings = LogSettings.ofProcess();
    settings
        .levels()
        .forEach(
            (logger, level) ->
                logback.getLogger(logger).setLevel(Level.toLevel(level, Level.INFO)));

    Encoder<ILoggingEvent> lines =
        settings.format() == LogFormat.json ? new JsonLines() : new TextLines();
    lines.setContext(logback);
    lines.start();

    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(logback);
    console.setTarget("System.err");
    console.setEncoder(lines);
    console.start();

    RepeatedFailures log = new RepeatedFailures(console);
    log.setContext(logback);
    log.start();
    logback.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(log);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
