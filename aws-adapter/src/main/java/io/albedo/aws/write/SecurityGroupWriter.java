package io.albedo.aws.write;

import io.albedo.aws.map.SecurityGroupRequests;
import io.albedo.model.alb.Attribute;
import io.albedo.model.plan.Call;
import java.util.Map;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** Calls about security groups. */
final class SecurityGroupWriter {

  private final Ec2Client ec2;

  SecurityGroupWriter(Ec2Client ec2) {
    this.ec2 = ec2;
  }

  Map<Attribute, String> create(Call.CreateSecurityGroup call) {
    String id = ec2.createSecurityGroup(SecurityGroupRequests.create(call)).groupId();
    return Map.of(Attribute.GROUP_ID, id);
  }

  void authorize(Call.AuthorizeSecurityGroupIngress call) {
    ec2.authorizeSecurityGroupIngress(SecurityGroupRequests.authorize(call));
  }

  void revoke(Call.RevokeSecurityGroupIngress call) {
    ec2.revokeSecurityGroupIngress(SecurityGroupRequests.revoke(call));
  }

  void delete(Call.DeleteSecurityGroup call) {
    ec2.deleteSecurityGroup(SecurityGroupRequests.delete(call));
  }

  void tag(Call.CreateTags call) {
    ec2.createTags(SecurityGroupRequests.tag(call));
  }

  void untag(Call.DeleteTags call) {
    ec2.deleteTags(SecurityGroupRequests.untag(call));
  }
}
