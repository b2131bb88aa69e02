package io.albedo.model.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What becomes of security groups. */
public abstract class SecurityGroupContract extends CloudContract {

  private static final int MOST_PERMISSIONS = 60;
  private static final IpPermission HTTP = permission(80);
  private static final IpPermission HTTPS = permission(443);

  @Test
  void one_that_is_made_admits_nobody() {
    Token<SecurityGroupId> group = securityGroup("clients");
    SecurityGroup seen = observedSecurityGroup(group).spec();
    assertThat(seen.name()).isEqualTo("clients");
    assertThat(seen.description()).isEqualTo("for a test");
    assertThat(seen.ingress()).isEmpty();
    assertThat(seen.tags()).isEqualTo(ContractAccount.tags("ManagedLBSecurityGroup"));
  }

  @Test
  void another_one_cannot_have_the_same_name() {
    var unused = securityGroup("clients");
    refused(
        "InvalidGroup.Duplicate",
        new Call.CreateSecurityGroup(
            ContractSpecs.securityGroup("clients").build(), Token.of(ContractAccount.VPC)));
  }

  @Test
  void sources_of_all_kinds_are_admitted() {
    Token<SecurityGroupId> group = securityGroup("clients");
    SortedSet<IpPermission> permissions =
        set(
            HTTP,
            IpPermission.tcp(80, IpPermission.Kind.IPV6_CIDR, "2001:db8::/32"),
            IpPermission.tcp(80, IpPermission.Kind.PREFIX_LIST, "pl-0123456789abcdef0"),
            IpPermission.tcp(
                80,
                IpPermission.Kind.SECURITY_GROUP,
                securityGroup("others").known().orElseThrow().value()));
    done(new Call.AuthorizeSecurityGroupIngress(group, permissions));
    assertThat(observedSecurityGroup(group).spec().ingress()).isEqualTo(permissions);
  }

  @Test
  void what_is_admitted_need_not_be_admitted() {
    Token<SecurityGroupId> group = securityGroup("clients");
    done(new Call.AuthorizeSecurityGroupIngress(group, set(HTTP)));
    done(new Call.AuthorizeSecurityGroupIngress(group, set(HTTP)));
    assertThat(observedSecurityGroup(group).spec().ingress()).containsExactly(HTTP);
  }

  @Test
  void of_several_permissions_all_are_added_or_none() {
    Token<SecurityGroupId> group = securityGroup("clients");
    done(new Call.AuthorizeSecurityGroupIngress(group, set(HTTPS)));
    refused(
        "InvalidPermission.Duplicate",
        new Call.AuthorizeSecurityGroupIngress(group, set(HTTP, HTTPS)));
  }

  @Test
  void there_are_at_most_60_permissions() {
    Token<SecurityGroupId> group = securityGroup("clients");
    SortedSet<IpPermission> many = new TreeSet<>();
    for (int i = 0; i <= MOST_PERMISSIONS; i++) {
      many.add(permission(1000 + i));
    }
    refused(
        "RulesPerSecurityGroupLimitExceeded", new Call.AuthorizeSecurityGroupIngress(group, many));
  }

  @Test
  void permissions_are_taken_back() {
    Token<SecurityGroupId> group = securityGroup("clients");
    done(new Call.AuthorizeSecurityGroupIngress(group, set(HTTP, HTTPS)));
    done(new Call.RevokeSecurityGroupIngress(group, set(HTTP)));
    assertThat(observedSecurityGroup(group).spec().ingress()).containsExactly(HTTPS);
  }

  @Test
  void what_nobody_has_need_not_be_taken_back() {
    done(new Call.RevokeSecurityGroupIngress(securityGroup("clients"), set(HTTP)));
  }

  @Test
  void of_several_permissions_all_are_taken_back_or_none() {
    Token<SecurityGroupId> group = securityGroup("clients");
    done(new Call.AuthorizeSecurityGroupIngress(group, set(HTTP)));
    refused(
        "InvalidPermission.NotFound", new Call.RevokeSecurityGroupIngress(group, set(HTTP, HTTPS)));
  }

  @Test
  void one_that_a_load_balancer_has_stays() {
    Token<SecurityGroupId> group = securityGroup("clients");
    done(
        new Call.CreateLoadBalancer(
            ContractSpecs.loadBalancer("edge").addSecurityGroups(group).build()));
    refused("DependencyViolation", new Call.DeleteSecurityGroup(group));
  }

  @Test
  void one_that_is_gone_need_not_be_deleted() {
    Token<SecurityGroupId> group = securityGroup("clients");
    done(new Call.DeleteSecurityGroup(group));
    done(new Call.DeleteSecurityGroup(group));
    assertThat(state().securityGroups()).isEmpty();
  }

  @Test
  void it_has_tags() {
    Token<SecurityGroupId> group = securityGroup("clients");
    done(new Call.CreateTags(group, new TreeMap<>(Map.of("team", "shop"))));
    assertThat(observedSecurityGroup(group).spec().tags()).containsEntry("team", "shop");
    done(new Call.DeleteTags(group, new TreeSet<>(List.of("team"))));
    assertThat(observedSecurityGroup(group).spec().tags()).doesNotContainKey("team");
  }

  private static IpPermission permission(int port) {
    return IpPermission.tcp(port, IpPermission.Kind.IPV4_CIDR, "10.0.0.0/8");
  }

  private static SortedSet<IpPermission> set(IpPermission... permissions) {
    return new TreeSet<>(List.of(permissions));
  }
}
