package io.github.temporalsfn.activities.botocore;

import io.github.temporalsfn.activities.problem.Setting;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The keys of botocore's client configuration that are not honoured, and why. The names are
 * botocore's, in upper case.
 */
enum OtherKey {
  REGION_NAME(
      Treatment.REFUSED,
      "is not taken from here: the region in the ARN is called; leave it out, or write region_name"
          + " into the connection for STS"),
  PARAMETER_VALIDATION(
      Treatment.REFUSED_UNLESS_TRUE,
      "cannot be turned off: requests are always checked; leave it out"),
  PROXIES_CONFIG(
      Treatment.REFUSED,
      "is not supported: write the CA of a proxy into the file that verify names, a certificate for"
          + " the proxy into client_cert, and reach HTTPS endpoints by CONNECT"),
  IGNORE_CONFIGURED_ENDPOINT_URLS(
      Treatment.REFUSED_UNLESS_FALSE,
      "is not supported: write the endpoint into the connection (endpoint_url), or take"
          + " AWS_ENDPOINT_URL and AWS_ENDPOINT_URL_SFN out of the worker's environment"),
  S3(Treatment.IGNORED, "Amazon S3"),
  S3_DISABLE_EXPRESS_SESSION_AUTH(Treatment.IGNORED, "Amazon S3"),
  ALLOW_HTTP_REDIRECTS(Treatment.IGNORED, "Amazon S3"),
  ENDPOINT_DISCOVERY_ENABLED(Treatment.IGNORED, "services that have endpoint discovery"),
  CLIENT_CONTEXT_PARAMS(Treatment.IGNORED, "services that have such parameters"),
  SIGV4A_SIGNING_REGION_SET(Treatment.IGNORED, "services that take Signature Version 4A"),
  AUTH_SCHEME_PREFERENCE(Treatment.IGNORED, "services that take several kinds of signatures"),
  REQUEST_CHECKSUM_CALCULATION(Treatment.IGNORED, "services that take checksums"),
  RESPONSE_CHECKSUM_VALIDATION(Treatment.IGNORED, "services that send checksums"),
  ACCOUNT_ID_ENDPOINT_MODE(Treatment.IGNORED, "services that have an endpoint for each account");

  private enum Treatment {
    IGNORED,
    REFUSED,
    // What is asked for is what happens.
    REFUSED_UNLESS_TRUE,
    REFUSED_UNLESS_FALSE
  }

  private final Treatment treatment;
  private final String reason;

  OtherKey(Treatment treatment, String reason) {
    this.treatment = treatment;
    this.reason = reason;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<OtherKey> of(String key) {
    return Arrays.stream(values()).filter(other -> other.key().equals(key)).findFirst();
  }

  /** Adds what there is to say about a setting of this key. */
  void tell(Setting setting) {
    switch (treatment) {
      case IGNORED ->
          setting
              .problems()
              .warn(setting.path(), "is ignored: it concerns " + reason + ", not Step Functions");
      case REFUSED -> setting.refuse(reason);
      case REFUSED_UNLESS_TRUE -> refuseUnless(true, setting);
      case REFUSED_UNLESS_FALSE -> refuseUnless(false, setting);
    }
  }

  private void refuseUnless(boolean accepted, Setting setting) {
    if (!setting.node().isBoolean() || setting.node().booleanValue() != accepted) {
      setting.refuse(reason);
    }
  }
}
