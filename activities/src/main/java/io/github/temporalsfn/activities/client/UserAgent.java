package io.github.temporalsfn.activities.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** How the calls name themselves to AWS, seen in CloudTrail. */
final class UserAgent {
  /** {@code temporal-sfn/VERSION}. */
  static final String SUFFIX = "temporal-sfn/" + version();

  private UserAgent() {}

  private static String version() {
    try (InputStream in = UserAgent.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
