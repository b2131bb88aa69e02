package io.albedo.model.cloud;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.AssumedRole;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.VpcId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One fact that a plan needs of AWS, so that an observer reads only that. */
public sealed interface CloudNeed extends Comparable<CloudNeed> {

  Comparator<CloudNeed> ORDER = Comparator.comparing(CloudNeed::text);

  /** What would be looked for, in words. */
  String text();

  /**
   * The load balancers, listeners, rules, target groups and security groups tagged for a stack, and
   * what is registered in target groups of load balancers.
   */
  record OwnedResources(String stack) implements CloudNeed {
    @Override
    public String text() {
      return "resources tagged ingress.k8s.aws/stack=" + stack;
    }
  }

  /** The capacity that is reserved for the load balancer of a stack. */
  record CapacityOfStack(String stack) implements CloudNeed {
    @Override
    public String text() {
      return "capacity reservation of the load balancer tagged ingress.k8s.aws/stack=" + stack;
    }
  }

  /** Subnets of the VPC by role tag or reachability. */
  record SubnetsForScheme(Scheme scheme) implements CloudNeed {
    @Override
    public String text() {
      return "subnets tagged " + roleTag() + "=1";
    }

    /** The tag by which subnets are meant for this scheme. */
    public String roleTag() {
      return scheme == Scheme.INTERNET_FACING
          ? "kubernetes.io/role/elb"
          : "kubernetes.io/role/internal-elb";
    }
  }

  /** A subnet by id or Name tag. */
  record SubnetNamed(String nameOrId) implements CloudNeed {
    @Override
    public String text() {
      return nameOrId.startsWith("subnet-")
          ? "subnet " + nameOrId
          : "subnet with tag Name=" + nameOrId;
    }
  }

  /** Subnets of the VPC that have each of the tags with one of its values. */
  record SubnetsTagged(SortedMap<String, List<String>> tags) implements CloudNeed {
    public SubnetsTagged {
      tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    @Override
    public String text() {
      return tags.entrySet().stream()
          .map(tag -> tag.getKey() + "=" + String.join("|", tag.getValue()))
          .collect(Collectors.joining(", ", "subnets tagged ", ""));
    }
  }

  /** A security group by id or Name tag. */
  record SecurityGroupNamed(String nameOrId) implements CloudNeed {
    @Override
    public String text() {
      return nameOrId.startsWith("sg-")
          ? "security group " + nameOrId
          : "security group with tag Name=" + nameOrId;
    }
  }

  /** The security group shared by all load balancers of a cluster. */
  record BackendSecurityGroup(String cluster) implements CloudNeed {
    @Override
    public String text() {
      return "security group tagged elbv2.k8s.aws/cluster="
          + cluster
          + ", elbv2.k8s.aws/resource=backend-sg";
    }
  }

  /** Certificates that cover a host. */
  record CertificateForHost(String host) implements CloudNeed {
    @Override
    public String text() {
      return "issued certificates for " + host;
    }
  }

  /** A mutual TLS trust store by name. */
  record TrustStoreNamed(String name) implements CloudNeed {
    @Override
    public String text() {
      return "trust store named " + name;
    }
  }

  /** A WAFv2 web ACL of regional scope by name. */
  record WebAclNamed(String name) implements CloudNeed {
    @Override
    public String text() {
      return "web ACL named " + name;
    }
  }

  /** The web ACL that the load balancer of a stack has. */
  record WebAclOfStack(String stack) implements CloudNeed {
    @Override
    public String text() {
      return "web ACL of the load balancer tagged ingress.k8s.aws/stack=" + stack;
    }
  }

  /** The web ACL of WAF Classic that the load balancer of a stack has, if the region offers it. */
  record RegionalWebAclOfStack(String stack) implements CloudNeed {
    @Override
    public String text() {
      return "WAF Classic web ACL of the load balancer tagged ingress.k8s.aws/stack=" + stack;
    }
  }

  /** The subscription to Shield Advanced, and how it protects the load balancer of a stack. */
  record ShieldOfStack(String stack) implements CloudNeed {
    @Override
    public String text() {
      return "Shield protection of the load balancer tagged ingress.k8s.aws/stack=" + stack;
    }
  }

  /** The certificates that were made for a stack, by their tags. */
  record CertificatesOfStack(String stack) implements CloudNeed {
    @Override
    public String text() {
      return "certificates tagged ingress.k8s.aws/stack=" + stack;
    }
  }

  /** The hosted zone into which records for a name belong. */
  record HostedZoneFor(String domain) implements CloudNeed {
    @Override
    public String text() {
      return "public hosted zone for " + domain;
    }
  }

  /** A target group by name. */
  record TargetGroupNamed(String name) implements CloudNeed {
    @Override
    public String text() {
      return "target group named " + name;
    }
  }

  /** What is registered in a target group, read with the role if there is one. */
  record TargetsOf(Arn targetGroup, Optional<AssumedRole> role) implements CloudNeed {
    @Override
    public String text() {
      return "targets of " + targetGroup + role.map(r -> " as " + r.arn()).orElse("");
    }
  }

  /** A VPC with its address blocks. It may be one that this account does not see. */
  record VpcBlocks(VpcId vpc) implements CloudNeed {
    @Override
    public String text() {
      return "address blocks of " + vpc;
    }
  }

  /** An instance with its network interfaces, and the security groups on these. */
  record InstanceWithId(String id) implements CloudNeed {
    @Override
    public String text() {
      return "instance " + id;
    }
  }

  /** A network interface, and the security groups on it. */
  record InterfaceWithId(String id) implements CloudNeed {
    @Override
    public String text() {
      return "network interface " + id;
    }
  }

  /** The network interface of the VPC with an address, and the security groups on it. */
  record InterfaceWithAddress(String address) implements CloudNeed {
    @Override
    public String text() {
      return "network interface with address " + address;
    }
  }

  /**
   * The security groups of nodes and pods on which the cluster may have permissions: those tagged
   * {@code kubernetes.io/cluster/<cluster>}, and all that admit its backend security group.
   */
  record SecurityGroupsOfNodes(String cluster) implements CloudNeed {
    @Override
    public String text() {
      return "security groups tagged kubernetes.io/cluster/" + cluster;
    }
  }

  @Override
  default int compareTo(CloudNeed other) {
    return ORDER.compare(this, other);
  }
}
