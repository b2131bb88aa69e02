package io.albedo.aws.client;

import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * What several clients of one connection have in common.
 *
 * @param override by the id of the service
 */
record ClientDraft(
    ClientSettings settings,
    SdkHttpClient http,
    AwsCredentialsProvider credentials,
    Function<String, ClientOverrideConfiguration> override) {

  /**
   * The client of a service.
   *
   * @param service the service's id in the SDK
   */
  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C finish(
      B builder, String service) {
    builder
        .region(Region.of(settings.region()))
        .credentialsProvider(credentials)
        .overrideConfiguration(override.apply(service))
        .httpClient(http);
    Optional.ofNullable(settings.endpoints().get(service)).ifPresent(builder::endpointOverride);
    return builder.build();
  }
}
