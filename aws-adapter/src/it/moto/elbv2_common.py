"""What the corrections of Elastic Load Balancing have in common."""

from moto.elbv2.exceptions import ELBClientError

API = "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/"

# Quotas of Application Load Balancers, as in "Quotas for your Application Load Balancers" of the
# user guide: rules per load balancer without default rules, and tags per resource.
MOST_RULES = 100
MOST_TAGS = 50


def refuse(code, message):
    raise ELBClientError(code, message)


def target_groups_of(action):
    """The ARNs of the target groups that an action forwards to."""
    data = action.data
    if data.get("TargetGroupArn"):
        return [data["TargetGroupArn"]]
    groups = (data.get("ForwardConfig") or {}).get("TargetGroups") or []
    return [group["TargetGroupArn"] for group in groups]


def users_of(backend, target_group_arn):
    """The ARNs of the load balancers with a rule or default action that forwards to a target group."""
    return {
        balancer.arn
        for balancer in backend.load_balancers.values()
        for listener in balancer.listeners.values()
        for rule in listener.rules.values()
        for action in rule.actions
        if target_group_arn in target_groups_of(action)
    }


def check_associations(backend, actions, load_balancer_arn):
    """A target group serves one load balancer only.

    Source: TargetGroupAssociationLimit among the errors of CreateListener, CreateRule and
    ModifyRule; quota "Load balancers per target group" in the user guide.
    """
    for action in actions:
        for arn in target_groups_of(action):
            if users_of(backend, arn) - {load_balancer_arn}:
                refuse(
                    "TargetGroupAssociationLimit",
                    f"The target group '{arn}' is associated with another load balancer",
                )
