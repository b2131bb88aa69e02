package io.albedo.aws.read;

import com.google.common.collect.Lists;
import io.albedo.aws.read.map.InterfaceMapping;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.cloud.CloudNeed.InstanceWithId;
import io.albedo.model.cloud.CloudNeed.InterfaceWithAddress;
import io.albedo.model.cloud.CloudNeed.InterfaceWithId;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.Instance;
import io.albedo.model.cloud.NetworkInterface;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;

/**
 * Instances and network interfaces, as many at once as a filter takes. By filters: an id in the
 * request's list that is not there would fail the call.
 */
record InterfaceReader(ReadContext context) {

  /** The most values of a filter. Source: "Filtering" in the Amazon EC2 user guide. */
  private static final int MOST = 200;

  /** Adds what it finds, and returns the security groups on it. */
  Set<String> read(Needs needs, CloudState.Builder state) {
    List<Instance> instances =
        inBatches(needs.named(InstanceWithId.class, InstanceWithId::id), this::instances);
    instances.forEach(instance -> state.putInstances(instance.id(), instance));
    List<NetworkInterface> interfaces =
        Stream.of(
                byFilter("network-interface-id", ids(needs)),
                byFilter("addresses.private-ip-address", addresses(needs, false)),
                byFilter("ipv6-addresses.ipv6-address", addresses(needs, true)))
            .flatMap(List::stream)
            .toList();
    interfaces.forEach(found -> state.putNetworkInterfaces(found.id(), found));
    Set<String> groups = new TreeSet<>();
    Stream.concat(instances.stream().flatMap(i -> i.interfaces().stream()), interfaces.stream())
        .flatMap(i -> i.securityGroups().stream())
        .map(SecurityGroupId::value)
        .forEach(groups::add);
    return groups;
  }

  private static Set<String> ids(Needs needs) {
    return needs.named(InterfaceWithId.class, InterfaceWithId::id);
  }

  private static List<String> addresses(Needs needs, boolean ipv6) {
    return needs.named(InterfaceWithAddress.class, InterfaceWithAddress::address).stream()
        .filter(address -> address.contains(":") == ipv6)
        .toList();
  }

  private List<NetworkInterface> byFilter(String name, Collection<String> values) {
    return inBatches(values, batch -> interfaces(name, batch));
  }

  private <T> List<T> inBatches(Collection<String> values, Function<List<String>, List<T>> read) {
    return context
        .calls()
        .each(Lists.partition(values.stream().sorted().toList(), MOST), read)
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<Instance> instances(List<String> ids) {
    return context
        .calls()
        .call(
            "ec2:DescribeInstances",
            String.join(", ", ids),
            () ->
                context
                    .clients()
                    .ec2()
                    .describeInstancesPaginator(
                        request -> request.filters(filter("instance-id", ids)))
                    .stream()
                    .flatMap(page -> page.reservations().stream())
                    .flatMap(reservation -> reservation.instances().stream())
                    .map(InterfaceMapping::instance)
                    .toList());
  }

  private List<NetworkInterface> interfaces(String name, List<String> values) {
    Filter vpc = filter("vpc-id", List.of(context.scope().vpc().value()));
    return context
        .calls()
        .call(
            "ec2:DescribeNetworkInterfaces",
            String.join(", ", values),
            () ->
                context
                    .clients()
                    .ec2()
                    .describeNetworkInterfacesPaginator(
                        request -> request.filters(vpc, filter(name, values)))
                    .stream()
                    .flatMap(page -> page.networkInterfaces().stream())
                    .map(InterfaceMapping::networkInterface)
                    .toList());
  }

  private static Filter filter(String name, List<String> values) {
    return Filter.builder().name(name).values(values).build();
  }
}
