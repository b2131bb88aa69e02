package io.albedo.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.CloudFailure;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AlreadyDoneTest {

  private static final Token<Arn> ARN = Token.of(new Arn("arn:x"));

  @Test
  void what_shall_go_may_be_gone() {
    assertThat(says(new Call.DeleteRule(ARN), "RuleNotFound")).isTrue();
  }

  @Test
  void what_is_missing_for_another_reason_is_a_failure() {
    assertThat(says(new Call.DeleteRule(ARN), "OperationNotPermitted")).isFalse();
  }

  @Test
  void what_shall_be_changed_must_be_there() {
    assertThat(says(new Call.AddTags(ARN, new TreeMap<>()), "RuleNotFound")).isFalse();
  }

  @Test
  void one_permission_may_be_there() {
    assertThat(says(authorize("10.0.0.0/8"), "InvalidPermission.Duplicate")).isTrue();
  }

  @Test
  void of_several_permissions_it_is_not_said_which_is_there() {
    assertThat(says(authorize("10.0.0.0/8", "11.0.0.0/8"), "InvalidPermission.Duplicate"))
        .isFalse();
  }

  private static boolean says(Call call, String code) {
    return AlreadyDone.says(call, new CloudFailure(code, "words"));
  }

  private static Call authorize(String... cidrs) {
    var permissions = new TreeSet<IpPermission>();
    for (String cidr : Set.of(cidrs)) {
      permissions.add(IpPermission.tcp(80, IpPermission.Kind.IPV4_CIDR, cidr));
    }
    return new Call.AuthorizeSecurityGroupIngress(
        Token.of(new SecurityGroupId("sg-1")), permissions);
  }
}
