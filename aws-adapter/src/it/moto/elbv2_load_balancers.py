"""Load balancers as AWS has them, where moto differs."""

from moto.core.responses import ActionResult
from moto.ec2.exceptions import InvalidSubnetIdError
from moto.elbv2.exceptions import LoadBalancerNotFoundError
from moto.elbv2.models import ELBv2Backend, FakeLoadBalancer
from moto.elbv2.responses import ELBV2Response
from moto.moto_api._internal import mock_random

from elbv2_common import MOST_TAGS, refuse

IP_ADDRESS_TYPES = ("ipv4", "dualstack", "dualstack-without-public-ipv4")

# Source: LoadBalancerAttribute in the API reference. moto knows some of them.
MORE_ATTRIBUTES = {
    "health_check_logs.s3.bucket",
    "health_check_logs.s3.prefix",
    "secondary_ips.auto_assigned.per_subnet",
}

# What a load balancer has that nobody changed. Source: LoadBalancerAttribute in the API reference.
DEFAULT_ATTRIBUTES = {
    "deletion_protection.enabled": "false",
    "access_logs.s3.enabled": "false",
    "access_logs.s3.bucket": "",
    "access_logs.s3.prefix": "",
    "load_balancing.cross_zone.enabled": "true",
}
DEFAULT_ATTRIBUTES_OF_APPLICATION = {
    "idle_timeout.timeout_seconds": "60",
    "client_keep_alive.seconds": "3600",
    "connection_logs.s3.enabled": "false",
    "connection_logs.s3.bucket": "",
    "connection_logs.s3.prefix": "",
    "health_check_logs.s3.enabled": "false",
    "health_check_logs.s3.bucket": "",
    "health_check_logs.s3.prefix": "",
    "routing.http.desync_mitigation_mode": "defensive",
    "routing.http.drop_invalid_header_fields.enabled": "false",
    "routing.http.preserve_host_header.enabled": "false",
    "routing.http.x_amzn_tls_version_and_cipher_suite.enabled": "false",
    "routing.http.xff_client_port.enabled": "false",
    "routing.http.xff_header_processing.mode": "append",
    "routing.http2.enabled": "true",
    "waf.fail_open.enabled": "false",
    "zonal_shift.config.enabled": "false",
}
DEFAULT_ATTRIBUTES_OF_NETWORK = {
    "load_balancing.cross_zone.enabled": "false",
    "dns_record.client_routing_policy": "any_availability_zone",
    "zonal_shift.config.enabled": "false",
    "secondary_ips.auto_assigned.per_subnet": "0",
}


def default_attributes(kind):
    own = (
        DEFAULT_ATTRIBUTES_OF_NETWORK
        if kind == "network"
        else DEFAULT_ATTRIBUTES_OF_APPLICATION
    )
    return {**DEFAULT_ATTRIBUTES, **own}


def create_load_balancer(self):
    """CreateLoadBalancer: refuses unknown security groups, is idempotent by name, keeps pools.

    Source: CreateLoadBalancer in the API reference ("completes at most one time ... each call
    succeeds"; errors DuplicateLoadBalancerName, InvalidSecurityGroup, SubnetNotFound).
    """
    params = self._get_params()
    backend = self.elbv2_backend
    for group in params.get("SecurityGroups", []):
        if backend.ec2_backend.get_security_group_from_id(group) is None:
            refuse("InvalidSecurityGroup", f"Security group '{group}' does not exist")
    for subnet in params.get("Subnets", []) + [m["SubnetId"] for m in params.get("SubnetMappings", [])]:
        check_subnet(backend, subnet)
    for balancer in backend.load_balancers.values():
        if balancer.name == params["Name"]:
            if balancer.asked_for == asked_for(params):
                return ActionResult({"LoadBalancers": [balancer]})
            refuse(
                "DuplicateLoadBalancerName",
                f"A load balancer with the same name '{params['Name']}' exists, but with different settings",
            )
    kind = params.get("Type", "application")
    address_type = params.get("IpAddressType", "ipv4")
    check_address_type(kind, address_type)
    balancer = backend.create_load_balancer(
        name=params["Name"],
        security_groups=params.get("SecurityGroups", []),
        subnet_ids=params.get("Subnets", []),
        subnet_mappings=params.get("SubnetMappings", []),
        scheme=params.get("Scheme") or "internet-facing",
        loadbalancer_type=kind,
        tags=params.get("Tags"),
    )
    balancer.ip_address_type = address_type
    balancer.attrs = default_attributes(kind)
    balancer.asked_for = asked_for(params)
    balancer.ipam_pools = params.get("IpamPools")
    balancer.customer_owned_ipv4_pool = params.get("CustomerOwnedIpv4Pool")
    balancer.capacity_units = None
    rename(backend, balancer)
    return ActionResult({"LoadBalancers": [balancer]})


def check_subnet(backend, subnet):
    """Source: error SubnetNotFound of CreateLoadBalancer and SetSubnets in the API reference."""
    try:
        return backend.ec2_backend.get_subnet(subnet)
    except InvalidSubnetIdError:
        refuse("SubnetNotFound", f"The subnet ID '{subnet}' is not valid")


def asked_for(params):
    """The settings that must be the same for a second call to mean the same load balancer."""
    return {key: value for key, value in params.items() if key not in ("Tags",)}


def check_address_type(kind, address_type):
    """Source: IpAddressType of CreateLoadBalancer in the API reference."""
    if address_type not in IP_ADDRESS_TYPES:
        refuse("ValidationError", f"'{address_type}' is no IP address type")
    if kind == "network" and address_type == "dualstack-without-public-ipv4":
        refuse(
            "InvalidConfigurationRequest",
            f"Network Load Balancers do not support '{address_type}'",
        )


def rename(backend, balancer):
    """The type is part of the ARN, and internal load balancers have a DNS name that says so.

    Source: the examples of CreateLoadBalancer in the API reference; "Load balancer scheme" in the
    user guide.
    """
    tags = backend.tagging_service.get_tag_dict_for_resource(balancer.arn)
    del backend.load_balancers[balancer.arn]
    if balancer.type == "network":
        balancer.arn = balancer.arn.replace(":loadbalancer/app/", ":loadbalancer/net/")
    backend.load_balancers[balancer.arn] = balancer
    backend.tagging_service.delete_all_tags_for_resource(balancer.arn)
    backend.tagging_service.tag_resource(
        balancer.arn, [{"Key": k, "Value": v} for k, v in tags.items()]
    )
    prefix = "internal-" if balancer.scheme == "internal" else ""
    number = mock_random.get_random_string(10, include_digits=True).lower()
    balancer.dns_name = f"{prefix}{balancer.name}-{number}.{backend.region_name}.elb.amazonaws.com".lower()


def delete_load_balancer(self, arn):
    """Protected load balancers and those that are targets stay.

    Source: DeleteLoadBalancer in the API reference ("You can't delete a load balancer if deletion
    protection is enabled. If the load balancer does not exist ... the call succeeds"; errors
    OperationNotPermitted, ResourceInUse).
    """
    balancer = self.load_balancers.get(arn)
    if balancer is None:
        return
    if balancer.attrs.get("deletion_protection.enabled") == "true":
        refuse(
            "OperationNotPermitted",
            f"Load balancer '{arn}' cannot be deleted because deletion protection is enabled",
        )
    for group in self.target_groups.values():
        if arn in group.targets:
            refuse("ResourceInUse", f"Load balancer '{arn}' is in use by '{group.arn}'")
    del self.load_balancers[arn]
    release_add_ons(self, arn)


def release_add_ons(backend, arn):
    """Web ACLs and protections of a load balancer go with it."""
    from moto.shield.models import shield_backends
    from moto.wafv2.models import wafv2_backends

    import waf_regional

    waf_regional.forget(arn)
    for acl in wafv2_backends[backend.account_id][backend.region_name].wacls.values():
        if arn in acl.associated_resources:
            acl.associated_resources.remove(arn)
    protections = shield_backends[backend.account_id]["aws"].protections
    for protection in [p for p in protections.values() if p.resource_arn == arn]:
        del protections[protection.protection_id]


def set_ip_address_type(self, arn, ip_type):
    balancer = find(self, arn)
    check_address_type(balancer.type, ip_type)
    balancer.ip_address_type = ip_type


def find(backend, arn):
    balancer = backend.load_balancers.get(arn)
    if balancer is None:
        raise LoadBalancerNotFoundError()
    return balancer


def modify_capacity_reservation(self):
    """Source: ModifyCapacityReservation in the API reference. What is reserved is there at once."""
    balancer = find(self.elbv2_backend, self._get_param("LoadBalancerArn"))
    if self._get_param("ResetCapacityReservation"):
        balancer.capacity_units = None
    else:
        balancer.capacity_units = self._get_params()["MinimumLoadBalancerCapacity"]["CapacityUnits"]
    return capacity(balancer)


def describe_capacity_reservation(self):
    return capacity(find(self.elbv2_backend, self._get_param("LoadBalancerArn")))


def capacity(balancer):
    result = {
        "CapacityReservationState": [
            {"State": {"Code": "provisioned"}, "AvailabilityZone": zone.zone_name}
            for zone in balancer.availability_zones
        ],
        "DecreaseRequestsRemaining": 2,
    }
    if balancer.capacity_units is not None:
        result["MinimumLoadBalancerCapacity"] = {"CapacityUnits": int(balancer.capacity_units)}
    return ActionResult(result)


def modify_ip_pools(self):
    """Source: ModifyIpPools in the API reference."""
    balancer = find(self.elbv2_backend, self._get_param("LoadBalancerArn"))
    params = self._get_params()
    if params.get("RemoveIpamPools"):
        balancer.ipam_pools = None
    else:
        balancer.ipam_pools = params["IpamPools"]
    return ActionResult({"IpamPools": balancer.ipam_pools})


def set_subnets(self, arn, subnets, subnet_mappings):
    """A network load balancer may have one subnet only. Source: SetSubnets in the API reference."""
    balancer = find(self, arn)
    ids = subnets + [mapping["SubnetId"] for mapping in subnet_mappings]
    found = [check_subnet(self, subnet) for subnet in ids]
    zones = {subnet.availability_zone for subnet in found}
    if len(zones) < len(found):
        refuse("InvalidConfigurationRequest", "A load balancer has one subnet in each zone")
    if balancer.type == "application" and len(zones) < 2:
        refuse("InvalidConfigurationRequest", "At least two subnets in two zones are needed")
    balancer.subnets = found
    return balancer.availability_zones


def add_tags(self, resource_arns, tags):
    """50 tags, of which those of AWS do not count.

    Source: "Tag restrictions" in the user guide; error TooManyTags of AddTags.
    """
    for arn in resource_arns:
        self._get_resource_by_arn(arn)
        have = self.tagging_service.get_tag_dict_for_resource(arn)
        keys = set(have) | {tag["Key"] for tag in tags}
        if len([key for key in keys if not key.startswith("aws:")]) > MOST_TAGS:
            refuse("TooManyTags", "Too many tags")
        self.tagging_service.tag_resource(arn, tags)


def describe_tags(self, resource_arns):
    """At most 20 ARNs, all of which must exist. Source: DescribeTags in the API reference."""
    if len(resource_arns) > 20:
        refuse("ValidationError", "Up to 20 resources can be described at once")
    for arn in resource_arns:
        self._get_resource_by_arn(arn)
    return {
        arn: self.tagging_service.get_tag_dict_for_resource(arn) for arn in resource_arns
    }


def apply():
    FakeLoadBalancer.VALID_ATTRS = FakeLoadBalancer.VALID_ATTRS | MORE_ATTRIBUTES
    ELBV2Response.create_load_balancer = create_load_balancer
    ELBV2Response.modify_capacity_reservation = modify_capacity_reservation
    ELBV2Response.describe_capacity_reservation = describe_capacity_reservation
    ELBV2Response.modify_ip_pools = modify_ip_pools
    ELBv2Backend.delete_load_balancer = delete_load_balancer
    ELBv2Backend.set_ip_address_type = set_ip_address_type
    ELBv2Backend.set_subnets = set_subnets
    ELBv2Backend.add_tags = add_tags
    ELBv2Backend.describe_tags = describe_tags
