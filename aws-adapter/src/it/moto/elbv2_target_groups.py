"""Target groups and their targets as AWS has them, where moto differs."""

from moto.core.responses import ActionResult
from moto.elbv2.exceptions import TargetGroupNotFoundError
from moto.elbv2.models import ELBv2Backend, FakeHealthStatus, FakeTargetGroup
from moto.elbv2.responses import ELBV2Response

from elbv2_common import refuse, users_of

moto_create = ELBV2Response.create_target_group

# What a target group has that nobody changed. Source: TargetGroupAttribute in the API reference.
DEFAULT_ATTRIBUTES_OF_HTTP = {
    "load_balancing.algorithm.anomaly_mitigation": "off",
    "stickiness.app_cookie.cookie_name": "",
    "stickiness.app_cookie.duration_seconds": "86400",
    "stickiness.lb_cookie.duration_seconds": "86400",
    "target_group_health.dns_failover.minimum_healthy_targets.count": "1",
    "target_group_health.dns_failover.minimum_healthy_targets.percentage": "off",
    "target_group_health.unhealthy_state_routing.minimum_healthy_targets.count": "1",
    "target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage": "off",
}


def create_target_group(self):
    """CreateTargetGroup: idempotent by name, keeps a control port and the codes of gRPC.

    Source: CreateTargetGroup in the API reference ("completes at most one time ... each call
    succeeds"; error DuplicateTargetGroupName).
    """
    params = self._get_params()
    settings = {key: value for key, value in params.items() if key != "Tags"}
    for group in self.elbv2_backend.target_groups.values():
        if group.name == params["Name"] and group.asked_for == settings:
            return ActionResult({"TargetGroups": [group]})
    before = set(self.elbv2_backend.target_groups)
    result = moto_create(self)
    (arn,) = set(self.elbv2_backend.target_groups) - before
    group = self.elbv2_backend.target_groups[arn]
    group.asked_for = settings
    group.target_control_port = params.get("TargetControlPort")
    group.protocol_version = params.get("ProtocolVersion", group.protocol_version)
    if "HealthCheckPath" not in params and group.health_check_protocol == "TCP":
        group.health_check_path = None
    group.attributes = {key: str(value) for key, value in group.attributes.items()}
    if group.protocol in ("HTTP", "HTTPS"):
        group.attributes.update(DEFAULT_ATTRIBUTES_OF_HTTP)
    return result


def modify_target_group(self):
    """ModifyTargetGroup with codes of gRPC too. Source: Matcher in the API reference."""
    params = self._get_params()
    group = self.elbv2_backend.target_groups.get(params["TargetGroupArn"])
    if group is None:
        raise TargetGroupNotFoundError()
    for name, attribute in (
        ("HealthCheckProtocol", "health_check_protocol"),
        ("HealthCheckPort", "health_check_port"),
        ("HealthCheckPath", "health_check_path"),
        ("HealthCheckIntervalSeconds", "health_check_interval_seconds"),
        ("HealthCheckTimeoutSeconds", "health_check_timeout_seconds"),
        ("HealthyThresholdCount", "healthy_threshold_count"),
        ("UnhealthyThresholdCount", "unhealthy_threshold_count"),
        ("HealthCheckEnabled", "health_check_enabled"),
        ("Matcher", "matcher"),
    ):
        if name in params:
            setattr(group, attribute, params[name])
    return ActionResult({"TargetGroups": [group]})


def load_balancer_arns(self):
    """Those that use it now; moto only ever adds to the list."""
    from moto.elbv2.models import elbv2_backends

    backend = elbv2_backends[self.account_id][self.region_name]
    return UsersOfTargetGroup(sorted(users_of(backend, self.arn)))


class UsersOfTargetGroup(list):
    """moto's code appends to the list, to no effect: it is looked up each time."""


def register(self, targets):
    """A target group of load balancers takes one application load balancer, which listens there.

    Source: "Application Load Balancers as targets" in the user guide of Network Load Balancers;
    errors InvalidTarget and TooManyTargets of RegisterTargets.
    """
    if self.target_type == "alb":
        check_load_balancers(self, targets)
    for target in targets:
        self.targets[target["Id"]] = {
            "Id": target["Id"],
            "Port": target.get("Port", self.port),
        }
        self.deregistered_targets.pop(target["Id"], None)


def check_load_balancers(group, targets):
    from moto.elbv2.models import elbv2_backends

    balancers = elbv2_backends[group.account_id][group.region_name].load_balancers
    for target in targets:
        balancer = balancers.get(target["Id"])
        ports = [] if balancer is None else [l.port for l in balancer.listeners.values()]
        if balancer is None or balancer.type != "application" or target["Port"] not in ports:
            refuse("InvalidTarget", f"'{target['Id']}' does not listen on {target.get('Port')}")
        if balancer.state != "active":
            refuse("InvalidTarget", f"'{target['Id']}' is not active")
        if set(group.targets) - {target["Id"]}:
            refuse("TooManyTargets", f"'{group.arn}' has a load balancer already")


def deregister(self, targets):
    """Source: DeregisterTargets ("If the specified target does not exist, ... successfully")."""
    for target in targets:
        have = self.targets.get(target["Id"])
        if have and have["Port"] == target.get("Port", have["Port"]):
            del self.targets[target["Id"]]


def health_for(self, target, ec2_backend):
    """Targets are healthy at once, unless nobody uses the target group.

    Source: "Target health status" and the reason code Target.NotInUse in the user guide.
    """
    port = target.get("Port", self.port)
    if target["Id"] not in self.targets:
        return FakeHealthStatus(
            target["Id"], port, self.health_check_port, "unused", "Target.NotRegistered", "unknown"
        )
    if not self.load_balancer_arns:
        return FakeHealthStatus(
            target["Id"], port, self.health_check_port, "unused", "Target.NotInUse", "nobody asks"
        )
    return FakeHealthStatus(target["Id"], port, self.health_check_port, "healthy")


def apply():
    FakeTargetGroup.load_balancer_arns = property(load_balancer_arns, lambda self, value: None)
    FakeTargetGroup.register = register
    FakeTargetGroup.deregister = deregister
    FakeTargetGroup.health_for = health_for
    ELBV2Response.create_target_group = create_target_group
    ELBV2Response.modify_target_group = modify_target_group
