package io.albedo.aws.client;

import io.albedo.model.alb.AssumedRole;
import io.github.bucket4j.TimeMeter;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.utils.IoUtils;
import software.amazon.awssdk.utils.Logger;

/**
 * What all clients of one account and region share: connections, credentials and limits. Opening it
 * calls nobody.
 *
 * <p>There are clients for reading, which retry whatever promises to go better, and clients for
 * writing, which retry only what surely had no effect: the others' fate must be looked up.
 */
public final class AwsConnection implements AutoCloseable {

  private static final Logger LOG = Logger.loggerFor(AwsConnection.class);
  private static final int MOST_CONNECTIONS = 64;

  /** What the logs of an account name who has taken a role of it on. */
  private static final String SESSION = "albedo";

  private final ClientSettings settings;
  private final CallListener listener;
  private final SdkHttpClient http;
  private final Caller self;
  private final Roles roles = new Roles(this::assumed);
  private final List<AutoCloseable> opened = new ArrayList<>();

  private AwsConnection(ClientSettings settings, CallListener listener) {
    this.settings = settings;
    this.listener = listener;
    this.http = http(settings.pace().timeouts());
    this.self = self();
  }

  public static AwsConnection open(ClientSettings settings, CallListener listener) {
    return new AwsConnection(settings, listener);
  }

  /** Clients for calls that change nothing. */
  public AwsClients reading(Lane lane) {
    return clients(lane, Retries.ofReads(settings.pace()));
  }

  /** Clients for calls that change something. */
  public AwsClients writing(Lane lane) {
    return clients(lane, Retries.ofWrites(settings.pace()));
  }

  private AwsClients clients(Lane lane, RetryStrategy retries) {
    var clients =
        new DraftedClients(
            draft(self, lane, retries), role -> draft(roles.caller(role), lane, retries));
    remember(clients);
    return clients;
  }

  private ClientDraft draft(Caller caller, Lane lane, RetryStrategy retries) {
    return new ClientDraft(
        settings,
        http,
        caller.credentials(),
        service -> override(new CallObserver(service, caller.limiter(), lane, listener), retries));
  }

  private ClientOverrideConfiguration override(CallObserver observer, RetryStrategy retries) {
    return ClientOverrideConfiguration.builder()
        .addExecutionInterceptor(observer)
        .retryStrategy(retries)
        .apiCallAttemptTimeout(settings.pace().timeouts().attempt())
        .apiCallTimeout(settings.pace().timeouts().call())
        .putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX, settings.userAgent())
        .build();
  }

  private static SdkHttpClient http(Timeouts timeouts) {
    return ApacheHttpClient.builder()
        .maxConnections(MOST_CONNECTIONS)
        .connectionTimeout(timeouts.connect())
        .socketTimeout(timeouts.attempt())
        .build();
  }

  private Caller self() {
    DefaultCredentialsProvider chain = DefaultCredentialsProvider.builder().build();
    remember(chain);
    return new Caller(chain, limiter());
  }

  private CallLimiter limiter() {
    return new CallLimiter(settings.pace().throttle(), TimeMeter.SYSTEM_NANOTIME);
  }

  /** Calls nobody yet. */
  private Caller assumed(AssumedRole role) {
    StsClient sts =
        draft(self, Lane.EDIT, Retries.ofReads(settings.pace())).finish(StsClient.builder(), "STS");
    StsAssumeRoleCredentialsProvider provider =
        StsAssumeRoleCredentialsProvider.builder()
            .stsClient(sts)
            .refreshRequest(
                request ->
                    request
                        .roleArn(role.arn())
                        .externalId(role.externalId().orElse(null))
                        .roleSessionName(SESSION))
            .build();
    remember(sts);
    remember(provider);
    return new Caller(provider, limiter());
  }

  private synchronized void remember(AutoCloseable part) {
    opened.add(part);
  }

  /** Closes all clients too. Never throws. */
  @Override
  public synchronized void close() {
    opened.reversed().forEach(part -> IoUtils.closeQuietlyV2(part, LOG));
    opened.clear();
    http.close();
  }
}
