package io.albedo.aws.map;

import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.plan.Call;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.CreateSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.DeleteTagsRequest;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.PrefixListId;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

/** Requests about security groups. */
public final class SecurityGroupRequests {

  private SecurityGroupRequests() {}

  public static CreateSecurityGroupRequest create(Call.CreateSecurityGroup call) {
    SecurityGroup group = call.group();
    CreateSecurityGroupRequest.Builder request =
        CreateSecurityGroupRequest.builder()
            .groupName(group.name())
            .description(group.description())
            .vpcId(Known.text(call.vpc()));
    if (!group.tags().isEmpty()) {
      request.tagSpecifications(tags(group));
    }
    return request.build();
  }

  private static TagSpecification tags(SecurityGroup group) {
    return TagSpecification.builder()
        .resourceType(ResourceType.SECURITY_GROUP)
        .tags(TagMapper.ec2(group.tags()))
        .build();
  }

  public static AuthorizeSecurityGroupIngressRequest authorize(
      Call.AuthorizeSecurityGroupIngress call) {
    return AuthorizeSecurityGroupIngressRequest.builder()
        .groupId(Known.text(call.group()))
        .ipPermissions(permissions(call.permissions(), call.description()))
        .build();
  }

  public static RevokeSecurityGroupIngressRequest revoke(Call.RevokeSecurityGroupIngress call) {
    return RevokeSecurityGroupIngressRequest.builder()
        .groupId(Known.text(call.group()))
        .ipPermissions(permissions(call.permissions(), Optional.empty()))
        .build();
  }

  public static DeleteSecurityGroupRequest delete(Call.DeleteSecurityGroup call) {
    return DeleteSecurityGroupRequest.builder().groupId(Known.text(call.group())).build();
  }

  public static CreateTagsRequest tag(Call.CreateTags call) {
    return CreateTagsRequest.builder()
        .resources(Known.text(call.group()))
        .tags(TagMapper.ec2(call.tags()))
        .build();
  }

  public static DeleteTagsRequest untag(Call.DeleteTags call) {
    return DeleteTagsRequest.builder()
        .resources(Known.text(call.group()))
        .tags(TagMapper.ec2Keys(call.keys()))
        .build();
  }

  private static List<software.amazon.awssdk.services.ec2.model.IpPermission> permissions(
      Collection<IpPermission> permissions, Optional<String> description) {
    return permissions.stream().map(p -> permission(p, description.orElse(null))).toList();
  }

  private static software.amazon.awssdk.services.ec2.model.IpPermission permission(
      IpPermission permission, @Nullable String description) {
    var builder =
        software.amazon.awssdk.services.ec2.model.IpPermission.builder()
            .ipProtocol(permission.protocol());
    if (permission.fromPort() >= 0) {
      builder.fromPort(permission.fromPort()).toPort(permission.toPort());
    }
    String source = permission.source().value();
    switch (permission.source().kind()) {
      case IPV4_CIDR ->
          builder.ipRanges(IpRange.builder().cidrIp(source).description(description).build());
      case IPV6_CIDR ->
          builder.ipv6Ranges(Ipv6Range.builder().cidrIpv6(source).description(description).build());
      case PREFIX_LIST ->
          builder.prefixListIds(
              PrefixListId.builder().prefixListId(source).description(description).build());
      case SECURITY_GROUP ->
          builder.userIdGroupPairs(
              UserIdGroupPair.builder().groupId(source).description(description).build());
    }
    return builder.build();
  }
}
