package io.github.temporalsfn.activities.events;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A queue's URL. It also says where SQS is: {@code https://sqs.eu-west-1.amazonaws.com/…} is AWS's
 * own endpoint of a region; any other host, of an emulator or of a VPC endpoint, is called itself.
 *
 * @param text as SQS knows it
 * @param region empty where the host does not name it
 * @param endpoint empty: AWS's own
 */
public record QueueUrl(String text, Optional<String> region, Optional<URI> endpoint) {
  // https://docs.aws.amazon.com/general/latest/gr/sqs-service.html, with those of old times.
  private static final Pattern AWS =
      Pattern.compile(
          "(?:sqs(?:-fips)?\\.(?<region>[a-z0-9-]+)|(?<old>[a-z0-9-]+)\\.queue|queue)"
              + "\\.(?:amazonaws\\.(?:com|com\\.cn|eu)|api\\.aws|api\\.amazonwebservices\\.com\\.cn)");
  // vpce-0a1b-2c3d.sqs.eu-west-1.vpce.amazonaws.com, sqs.eu-west-1.localhost.localstack.cloud
  private static final Pattern REGION_WITHIN =
      Pattern.compile("(?:.*\\.)?sqs\\.(?<region>[a-z]{2,5}(?:-[a-z]+)+-[0-9])\\..+");
  private static final String OLDEST_REGION = "us-east-1";

  /**
   * Reads a URL.
   *
   * @throws IllegalArgumentException with the rule that it breaks, and without the URL
   */
  public static QueueUrl of(String text) {
    URI url = parse(text);
    String host = url.getHost().toLowerCase(Locale.ROOT);
    Matcher aws = AWS.matcher(host);
    if (aws.matches()) {
      String region = Optional.ofNullable(aws.group("region")).orElse(aws.group("old"));
      return new QueueUrl(
          text, Optional.of(Optional.ofNullable(region).orElse(OLDEST_REGION)), Optional.empty());
    }
    Matcher named = REGION_WITHIN.matcher(host);
    return new QueueUrl(
        text,
        named.matches() ? Optional.of(named.group("region")) : Optional.empty(),
        Optional.of(URI.create(url.getScheme() + "://" + url.getRawAuthority())));
  }

  private static URI parse(String text) {
    URI url;
    try {
      url = new URI(text);
    } catch (URISyntaxException e) {
      throw broken();
    }
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!List.of("http", "https").contains(scheme)
        || url.getHost() == null
        || url.getRawUserInfo() != null
        || url.getRawQuery() != null
        || url.getRawFragment() != null
        || url.getPath().length() < 2) {
      throw broken();
    }
    return url;
  }

  private static IllegalArgumentException broken() {
    return new IllegalArgumentException(
        "must be the URL of an SQS queue, such as"
            + " https://sqs.eu-west-1.amazonaws.com/123456789012/step-functions-events");
  }

  @Override
  public String toString() {
    return text;
  }
}
