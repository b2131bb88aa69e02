package io.albedo.model.testing.contract;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.VpcId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The account in which the contract is tried out: a VPC, certificates, a web ACL, a zone. */
public final class ContractAccount {

  public static final String CLUSTER = "demo";
  public static final String STACK = "contract";
  public static final VpcId VPC = new VpcId("vpc-0c000000000000001");
  public static final Arn CERTIFICATE = certificate(1);
  public static final Arn OTHER_CERTIFICATE = certificate(2);
  public static final Arn WEB_ACL =
      new Arn(
          "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/edge/0c000000-0000-4000-8000-1");

  static final List<SubnetMapping> SUBNETS = subnets("a", "b");
  static final List<SubnetMapping> OTHER_SUBNETS = subnets("b", "c");

  private ContractAccount() {}

  private static Arn certificate(int number) {
    return new Arn(
        "arn:aws:acm:eu-west-1:111122223333:certificate/0c000000-0000-4000-8000-00000000000"
            + number);
  }

  private static List<SubnetMapping> subnets(String... zones) {
    return List.of(zones).stream()
        .map(zone -> SubnetMapping.of(new SubnetId("subnet-0c0000000000000" + zone)))
        .toList();
  }

  /** The account as a snapshot. */
  public static String snapshot() {
    try (InputStream text =
        Objects.requireNonNull(ContractAccount.class.getResourceAsStream("account.yaml"))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tags that make a resource one of the stack. */
  static SortedMap<String, String> tags(String resource) {
    SortedMap<String, String> tags = new TreeMap<>();
    tags.put("elbv2.k8s.aws/cluster", CLUSTER);
    tags.put("ingress.k8s.aws/stack", STACK);
    tags.put("ingress.k8s.aws/resource", resource);
    return tags;
  }
}
