package io.albedo.planner.render;

import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Requests of the EC2 API about security groups. */
record SecurityGroupInput(TokenJson tokens) {

  Json.Obj create(Call.CreateSecurityGroup call) {
    SecurityGroup group = call.group();
    JsonObjectBuilder input =
        Json.object()
            .put("GroupName", group.name())
            .put("Description", group.description())
            .put("VpcId", tokens.text(call.vpc()));
    if (!group.tags().isEmpty()) {
      input.put("TagSpecifications", tagSpecifications(group));
    }
    return input.build();
  }

  Json.Obj authorize(Call.AuthorizeSecurityGroupIngress call) {
    return permissions(call.group(), call.permissions(), call.description());
  }

  Json.Obj permissions(Token<SecurityGroupId> group, SortedSet<IpPermission> permissions) {
    return permissions(group, permissions, Optional.empty());
  }

  private Json.Obj permissions(
      Token<SecurityGroupId> group,
      SortedSet<IpPermission> permissions,
      Optional<String> description) {
    return Json.object()
        .put("GroupId", tokens.text(group))
        .put(
            "IpPermissions",
            new Json.Arr(permissions.stream().map(p -> permission(p, description)).toList()))
        .build();
  }

  Json.Obj delete(Call.DeleteSecurityGroup call) {
    return Json.object().put("GroupId", tokens.text(call.group())).build();
  }

  Json.Obj tag(Token<SecurityGroupId> group, Json tags) {
    return Json.object()
        .put("Resources", new Json.Arr(List.of(tokens.text(group))))
        .put("Tags", tags)
        .build();
  }

  private static Json tagSpecifications(SecurityGroup group) {
    Json specification =
        Json.object()
            .put("ResourceType", "security-group")
            .put("Tags", KeyValueJson.of(group.tags()))
            .build();
    return new Json.Arr(List.of(specification));
  }

  private static Json permission(IpPermission permission, Optional<String> description) {
    JsonObjectBuilder json = Json.object().put("IpProtocol", permission.protocol());
    if (permission.fromPort() >= 0) {
      json.put("FromPort", permission.fromPort()).put("ToPort", permission.toPort());
    }
    return putSource(json, permission.source(), description).build();
  }

  private static JsonObjectBuilder putSource(
      JsonObjectBuilder json, IpPermission.Source source, Optional<String> description) {
    return switch (source.kind()) {
      case IPV4_CIDR -> json.put("IpRanges", one("CidrIp", source, description));
      case IPV6_CIDR -> json.put("Ipv6Ranges", one("CidrIpv6", source, description));
      case PREFIX_LIST -> json.put("PrefixListIds", one("PrefixListId", source, description));
      case SECURITY_GROUP -> json.put("UserIdGroupPairs", one("GroupId", source, description));
    };
  }

  private static Json one(String name, IpPermission.Source source, Optional<String> description) {
    return new Json.Arr(
        List.of(
            Json.object()
                .put(name, source.value())
                .putIfPresent("Description", description)
                .build()));
  }
}
