"""Shield Advanced as AWS has it, where moto differs."""

import json

from moto.shield.responses import ShieldResponse


def get_subscription_state(self):
    """Source: GetSubscriptionState in the Shield Advanced API reference."""
    subscribed = bool(self.shield_backend.subscription)
    return json.dumps({"SubscriptionState": "ACTIVE" if subscribed else "INACTIVE"})


def apply():
    ShieldResponse.get_subscription_state = get_subscription_state
