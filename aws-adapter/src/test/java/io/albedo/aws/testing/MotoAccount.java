package io.albedo.aws.testing;

import io.albedo.aws.client.AwsConnection;
import io.albedo.aws.client.CallListener;
import io.albedo.aws.client.ClientSettings;
import io.albedo.aws.client.Pace;
import io.albedo.aws.client.Throttle;
import io.albedo.aws.client.Timeouts;
import java.net.URI;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An account at {@link MotoServer}. There is one only: opening it makes it what is asked for. */
public final class MotoAccount {

  public static final String REGION = "eu-west-1";

  private static final int ATTEMPTS = 3;

  private static final List<String> SERVICES =
      List.of(
          "ACM",
          "EC2",
          "Elastic Load Balancing v2",
          "Resource Groups Tagging API",
          "Route 53",
          "STS",
          "Shield",
          "WAF Regional",
          "WAFV2");

  private MotoAccount() {}

  /** A connection to the account, after it was filled with what the snapshots say. */
  public static AwsConnection open(CallListener listener, String... snapshots) {
    MotoServer.get().fill(Stream.of(snapshots).toList());
    return connect(listener);
  }

  /** A connection to the account as it is. */
  public static AwsConnection connect(CallListener listener) {
    return connect(listener, MotoServer.get().address());
  }

  /** A connection by way of somebody who listens at an address. */
  public static AwsConnection connect(CallListener listener, URI address) {
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
    return AwsConnection.open(settings(address), listener);
  }

  /** How the account is called: as fast as it can answer. */
  private static ClientSettings settings(URI address) {
    return ClientSettings.of(REGION)
        .with(new Pace(Throttle.none(), ATTEMPTS, Timeouts.patient()))
        .with(
            new TreeMap<>(
                SERVICES.stream().collect(Collectors.toMap(service -> service, s -> address))));
  }
}
