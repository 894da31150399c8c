package io.github.temporalsfn.activities.client;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * Builds a client that trusts every certificate, of whatever host. The SDK has an option for that,
 * but no method of a builder: the option comes with the defaults.
 */
record TrustingHttpClientBuilder(SdkHttpClient.Builder<?> http)
    implements SdkHttpClient.Builder<TrustingHttpClientBuilder> {
  @Override
  public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
    AttributeMap trusting =
        AttributeMap.builder().put(SdkHttpConfigurationOption.TRUST_ALL_CERTIFICATES, true).build();
    return http.buildWithDefaults(trusting.merge(defaults));
  }
}
