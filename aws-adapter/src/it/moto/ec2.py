"""Security groups and subnets as AWS has them, where moto differs."""

from moto.ec2.exceptions import EC2ClientError
from moto.ec2.models.security_groups import SecurityGroupBackend
from moto.ec2.models.subnets import Subnet
from moto.ec2.responses.security_groups import SecurityGroups

moto_delete = SecurityGroupBackend.delete_security_group


def delete_security_group(self, name=None, group_id=None):
    """One that a load balancer has stays. Source: DependencyViolation in "Error codes for the
    Amazon EC2 API", and DeleteSecurityGroup in the API reference."""
    from moto.elbv2.models import elbv2_backends

    balancers = elbv2_backends[self.account_id][self.region_name].load_balancers.values()
    if group_id and any(group_id in balancer.security_groups for balancer in balancers):
        raise EC2ClientError(
            "DependencyViolation", f"resource {group_id} has a dependent object"
        )
    return moto_delete(self, name, group_id)


def all_or_nothing(change):
    """Of a request that is refused no part has an effect.

    Source: AuthorizeSecurityGroupIngress and RevokeSecurityGroupIngress in the API reference ("no
    rules are revoked"). moto goes permission by permission.
    """

    def changed(self):
        group = self.ec2_backend.get_security_group_from_id(self._get_param("GroupId"))
        before = list(group.ingress_rules) if group else []
        try:
            return change(self)
        except EC2ClientError:
            if group:
                group.ingress_rules[:] = before
            raise

    return changed


def ipv6_cidr_block_association_set(self):
    """moto puts a state into a state. Source: SubnetIpv6CidrBlockAssociation in the API reference."""
    return [
        {
            "ipv6CidrBlock": association["ipv6CidrBlock"],
            "associationId": association["associationId"],
            "ipv6CidrBlockState": {"state": association["ipv6CidrBlockState"]["State"]},
        }
        for association in self.ipv6_cidr_block_associations.values()
        if association["ipv6CidrBlockState"]["State"] == "associated"
    ]


def apply():
    Subnet.ipv6_cidr_block_association_set = property(ipv6_cidr_block_association_set)
    SecurityGroups.authorize_security_group_ingress = all_or_nothing(
        SecurityGroups.authorize_security_group_ingress
    )
    SecurityGroups.revoke_security_group_ingress = all_or_nothing(
        SecurityGroups.revoke_security_group_ingress
    )
    SecurityGroupBackend.delete_security_group = delete_security_group
