package io.github.temporalsfn.distribution.local;

import io.github.temporalsfn.emulator.quotas.Quotas;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code aws}, {@code aws-small}, {@code none}. */
public final class QuotasConverter implements ITypeConverter<Quotas> {
  @Override
  public Quotas convert(String value) {
    return switch (value) {
      case "aws" -> Quotas.aws();
      case "aws-small" -> Quotas.awsSmall();
      case "none" -> Quotas.none();
      default ->
          throw new TypeConversionException("'" + value + "' is none of aws, aws-small, none");
    };
  }
}
