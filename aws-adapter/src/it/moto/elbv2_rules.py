"""Listener rules as AWS has them, where moto differs."""

from moto.core.responses import ActionResult
from moto.elbv2.exceptions import (
    ActionTargetGroupNotFoundError,
    InvalidConditionFieldError,
    InvalidActionTypeError,
    PriorityInUseError,
    RuleNotFoundError,
)
from moto.elbv2.models import ELBv2Backend, FakeAction, FakeListenerRule
from moto.elbv2.responses import ELBV2Response
from moto.moto_api._internal import mock_random

from elbv2_common import MOST_RULES, check_associations, refuse, target_groups_of
from elbv2_listeners import find

ACTIONS = (
    "forward",
    "redirect",
    "fixed-response",
    "authenticate-cognito",
    "authenticate-oidc",
    "jwt-validation",
)
CONDITIONS = {
    "host-header": "HostHeaderConfig",
    "http-header": "HttpHeaderConfig",
    "http-request-method": "HttpRequestMethodConfig",
    "path-pattern": "PathPatternConfig",
    "query-string": "QueryStringConfig",
    "source-ip": "SourceIpConfig",
}
LAST_PRIORITY = 50000


def create_rule(self):
    """CreateRule with transforms, quota, and one load balancer a target group.

    Source: CreateRule in the API reference; errors PriorityInUse, TooManyRules,
    TargetGroupAssociationLimit.
    """
    backend = self.elbv2_backend
    params = self._get_params()
    listener = find(backend, params["ListenerArn"])
    validate_conditions(backend, params["Conditions"])
    actions = [FakeAction(action) for action in params["Actions"]]
    validate_actions(backend, actions)
    check_associations(backend, actions, listener.load_balancer_arn)
    check_priority(params["Priority"])
    if params["Priority"] in [rule.priority for rule in listener._non_default_rules.values()]:
        raise PriorityInUseError()
    balancer = backend.load_balancers[listener.load_balancer_arn]
    if sum(len(l._non_default_rules) for l in balancer.listeners.values()) >= MOST_RULES:
        refuse("TooManyRules", "The maximum number of rules has been reached")
    arn = listener.arn.replace(":listener/", ":listener-rule/") + f"/{mock_random.get_random_hex(16)}"
    rule = FakeListenerRule(listener.arn, arn, params["Conditions"], params["Priority"], actions)
    rule.transforms = params.get("Transforms")
    listener.register(arn, rule)
    backend.tagging_service.tag_resource(arn, params.get("Tags"))
    return ActionResult({"Rules": [rule]})


def check_priority(priority):
    if not 1 <= int(priority) <= LAST_PRIORITY:
        refuse("ValidationError", f"Priority must be from 1 to {LAST_PRIORITY}")


def validate_conditions(self, conditions):
    """moto asks for values where regular expressions may stand. Source: RuleCondition."""
    for condition in conditions:
        config = CONDITIONS.get(condition["Field"])
        if config is None:
            raise InvalidConditionFieldError(condition["Field"])
        given = condition.get(config) or {}
        if not (given.get("Values") or given.get("RegexValues") or condition.get("Values")):
            refuse("ValidationError", "A condition value must be specified")


def validate_actions(self, actions):
    """moto does not know jwt-validation, and checks a target group in a list only by chance."""
    for index, action in enumerate(actions):
        if action.type not in ACTIONS:
            raise InvalidActionTypeError(action.type, index + 1)
        for arn in target_groups_of(action):
            if arn not in self.target_groups:
                raise ActionTargetGroupNotFoundError(arn)


def modify_rule(self):
    """ModifyRule with transforms. Source: ModifyRule in the API reference (ResetTransforms)."""
    backend = self.elbv2_backend
    params = self._get_params()
    rule = one_rule(backend, params["RuleArn"])
    validate_conditions(backend, params.get("Conditions", []))
    actions = [FakeAction(action) for action in params.get("Actions", [])]
    validate_actions(backend, actions)
    check_associations(backend, actions, find(backend, rule.listener_arn).load_balancer_arn)
    rule.conditions = params.get("Conditions") or rule.conditions
    rule.actions = actions or rule.actions
    if params.get("ResetTransforms"):
        rule.transforms = None
    rule.transforms = params.get("Transforms") or rule.transforms
    return ActionResult({"Rules": [rule]})


def set_rule_priorities(self, rule_priorities):
    """All pairs count together, so that rules can swap; only the outcome must be free of doubles.

    Source: SetRulePriorities in the API reference ("You can reorder the rules as long as there
    are no priority conflicts in the new order").
    """
    wanted = {pair["RuleArn"]: int(pair["Priority"]) for pair in rule_priorities}
    rules = [one_rule(self, arn) for arn in wanted]
    for rule in rules:
        check_priority(wanted[rule.arn])
    for listener_arn in {rule.listener_arn for rule in rules}:
        listener = find(self, listener_arn)
        after = [
            wanted.get(rule.arn, rule.priority) for rule in listener._non_default_rules.values()
        ]
        if len(set(after)) < len(after):
            raise PriorityInUseError()
    for rule in rules:
        rule.priority = wanted[rule.arn]
    return rules


def one_rule(backend, arn):
    for balancer in backend.load_balancers.values():
        for listener in balancer.listeners.values():
            if arn in listener._non_default_rules:
                return listener._non_default_rules[arn]
    raise RuleNotFoundError("One or more rules not found")


def delete_rule(self, arn):
    """Source: error RuleNotFound of DeleteRule in the API reference."""
    rule = one_rule(self, arn)
    find(self, rule.listener_arn).remove_rule(arn)


def apply():
    ELBV2Response.create_rule = create_rule
    ELBV2Response.modify_rule = modify_rule
    ELBv2Backend._validate_conditions = validate_conditions
    ELBv2Backend._validate_actions = validate_actions
    ELBv2Backend.set_rule_priorities = set_rule_priorities
    ELBv2Backend.delete_rule = delete_rule
