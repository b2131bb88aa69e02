package io.albedo.controller.wire;

import io.albedo.aws.client.AwsClients;
import io.albedo.aws.client.AwsConnection;
import io.albedo.aws.client.CallListener;
import io.albedo.aws.client.ClientSettings;
import io.albedo.aws.client.InstanceMetadata;
import io.albedo.aws.client.Lane;
import io.albedo.aws.client.LocationUnknownException;
import io.albedo.aws.client.Pace;
import io.albedo.aws.client.RegionResolver;
import io.albedo.aws.read.AwsCloudObserver;
import io.albedo.aws.read.Breadth;
import io.albedo.aws.read.ReadCaches;
import io.albedo.aws.read.ReadGate;
import io.albedo.aws.read.ReadScope;
import io.albedo.aws.read.VpcResolver;
import io.albedo.aws.write.AwsOperationExecutor;
import io.albedo.aws.write.Pacer;
import io.albedo.controller.config.AwsFlags;
import io.albedo.controller.release.Release;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.port.CloudObserver;
import io.albedo.model.port.OperationExecutor;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** An account of AWS, and the way to it. */
public final class LiveAccount implements AutoCloseable {

  private final ReadCaches caches;
  private final AwsConnection connection;
  private final AwsClients clients;
  private final VpcId vpc;

  private LiveAccount(ReadCaches caches, AwsConnection connection, AwsClients clients, VpcId vpc) {
    this.caches = caches;
    this.connection = connection;
    this.clients = clients;
    this.vpc = vpc;
  }

  /**
   * Finds out region and VPC, for somebody before a terminal.
   *
   * @throws LocationUnknownException if nothing tells
   * @throws CloudUnreadableException if AWS must be asked and does not answer
   */
  public static LiveAccount open(AwsFlags flags, Map<String, String> environment) {
    return open(flags, environment, Pace::brisk, CallListener.SILENT);
  }

  /**
   * The same for a controller, which has patience.
   *
   * @param calls hears of every call
   */
  public static LiveAccount openPatiently(
      AwsFlags flags, Map<String, String> environment, CallListener calls) {
    return open(flags, environment, pace -> pace, calls);
  }

  private static LiveAccount open(
      AwsFlags flags,
      Map<String, String> environment,
      UnaryOperator<Pace> pace,
      CallListener calls) {
    InstanceMetadata metadata = InstanceMetadata.of(environment);
    String region = new RegionResolver(environment, metadata).region(flags.region());
    ReadCaches caches = new ReadCaches();
    String userAgent = Release.NAME + "/" + Release.running().version();
    ClientSettings settings = flags.settings(region, userAgent);
    AwsConnection connection =
        AwsConnection.open(settings.with(pace.apply(settings.pace())), caches.andThen(calls));
    try {
      AwsClients clients = connection.reading(Lane.EDIT);
      VpcId vpc =
          new VpcResolver(clients, metadata).vpc(flags.vpc(), flags.vpcTags(), Optional.empty());
      return new LiveAccount(caches, connection, clients, vpc);
    } catch (RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  public VpcId vpc() {
    return vpc;
  }

  public String region() {
    return clients.region();
  }

  /**
   * Who reads the account.
   *
   * @param lane whether the reader follows an edit or only looks for drift
   * @param cluster whose tags make resources ours; without it those of all clusters are
   * @param passedOver hears of what could not be read and is not missed
   */
  public CloudObserver observer(
      Lane lane,
      Optional<String> cluster,
      Breadth breadth,
      Set<ReadGate> gates,
      Consumer<CloudUnreadableException> passedOver) {
    AwsClients readers = lane == Lane.EDIT ? clients : connection.reading(lane);
    return AwsCloudObserver.of(
        readers, new ReadScope(cluster, vpc, breadth, gates), caches, passedOver);
  }

  /** Who carries operations out in it; waits are waited for. */
  public OperationExecutor executor() {
    return new AwsOperationExecutor(connection.writing(Lane.EDIT), clients, Pacer.ofSystem());
  }

  @Override
  public void close() {
    connection.close();
  }
}
