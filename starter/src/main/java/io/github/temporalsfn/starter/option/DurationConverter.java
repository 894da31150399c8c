package io.github.temporalsfn.starter.option;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code PT5M}, {@code 300}, {@code 300s}, {@code 5m}, {@code 1h30m}, {@code 2d}. */
public final class DurationConverter implements ITypeConverter<Duration> {
  private static final Pattern SECONDS = Pattern.compile("\\d+(\\.\\d{1,9})?");
  private static final Pattern UNITS =
      Pattern.compile("(?=\\d)(\\d+d)?((?=\\d)(\\d+h)?(\\d+m)?(\\d+(\\.\\d{1,9})?s)?)?");

  @Override
  public Duration convert(String value) {
    Duration duration = parse(value.strip().toLowerCase(Locale.ROOT));
    if (duration.isZero() || duration.isNegative()) {
      throw new TypeConversionException("must be more than zero");
    }
    return duration;
  }

  private static Duration parse(String value) {
    try {
      return Duration.parse(iso(value));
    } catch (DateTimeException | ArithmeticException e) {
      throw new TypeConversionException(
          "'" + value + "' is no duration: give PT5M, or 300, 300s, 5m, 1h30m, 2d");
    }
  }

  private static String iso(String value) {
    if (SECONDS.matcher(value).matches()) {
      return "PT" + value + "S";
    }
    if (!UNITS.matcher(value).matches()) {
      return value;
    }
    int days = value.indexOf('d') + 1;
    String time = value.substring(days);
    return "P" + value.substring(0, days) + (time.isEmpty() ? "" : "T" + time);
  }
}
