package io.albedo.planner.translate;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.planner.canonical.TrackingTags;
import io.albedo.planner.options.Options;

/**
 * The security group that all load balancers of a cluster share, and from which targets admit
 * traffic: the one of the flag, else the first tagged for the cluster, else one yet to be made.
 */
record BackendSecurityGroup(Options options, AwsFacts aws) {

  Token<SecurityGroupId> id() {
    return options
        .backendSecurityGroup()
        .map(id -> Token.of(new SecurityGroupId(id)))
        .orElseGet(this::ofCluster);
  }

  private Token<SecurityGroupId> ofCluster() {
    CloudNeed need = new CloudNeed.BackendSecurityGroup(options.clusterName());
    return aws.look(need).map(this::find).orElseGet(() -> Token.unknown(need.text()));
  }

  private Token<SecurityGroupId> find(CloudState cloud) {
    TrackingTags tags = new TrackingTags(options.clusterName());
    return cloud.securityGroups().stream()
        .filter(sg -> aws.isInVpc(sg.vpc()) && tags.areShared(sg.spec().tags()))
        .findFirst()
        .map(ObservedSecurityGroup::groupId)
        .map(Token::of)
        .orElseGet(() -> Token.reference(ResourceId.BACKEND_SECURITY_GROUP, Attribute.GROUP_ID));
  }
}
