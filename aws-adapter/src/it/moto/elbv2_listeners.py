"""Listeners and their certificates as AWS has them, where moto differs."""

from moto.core.responses import ActionResult
from moto.elbv2.exceptions import ListenerNotFoundError, LoadBalancerNotFoundError
from moto.elbv2.models import ELBv2Backend, FakeAction, FakeListener
from moto.elbv2.responses import ELBV2Response, transform_certificates
from moto.moto_api._internal import mock_random

from elbv2_common import check_associations, refuse

DEFAULT_SSL_POLICY = "ELBSecurityPolicy-2016-08"

# Source: ListenerAttribute in the API reference: of TCP listeners, and of HTTP and HTTPS ones.
DEFAULT_ATTRIBUTES_OF_TCP = {"tcp.idle_timeout.seconds": "350"}
DEFAULT_ATTRIBUTES_OF_HTTP = {"routing.http.response.server.enabled": "true"}


def create_listener(self):
    """CreateListener: one listener a port, idempotent, with mutual TLS; a policy only with TLS.

    Source: CreateListener in the API reference ("completes at most one time ... each call
    succeeds"; error DuplicateListener).
    """
    backend = self.elbv2_backend
    params = self._get_params()
    balancer = backend.load_balancers.get(params["LoadBalancerArn"])
    if balancer is None:
        raise LoadBalancerNotFoundError()
    settings = {key: value for key, value in params.items() if key != "Tags"}
    for listener in balancer.listeners.values():
        if listener.port == params["Port"]:
            if listener.asked_for == settings:
                return ActionResult({"Listeners": [listener]})
            refuse("DuplicateListener", "A listener already exists on this port for this load balancer")
    backend._validate_port_and_protocol(balancer.type, params["Port"], params["Protocol"])
    actions = [FakeAction(action) for action in params["DefaultActions"]]
    backend._validate_actions(actions)
    check_associations(backend, actions, balancer.arn)
    certificate = default_certificate(backend, params, None)
    arn = balancer.arn.replace(":loadbalancer/", ":listener/") + f"/{mock_random.get_random_hex(16)}"
    listener = FakeListener(
        balancer.arn, arn, params["Protocol"], params["Port"], None, certificate, actions, None
    )
    listener.asked_for = settings
    listener.more_certificates = []
    listener.mutual_authentication = params.get("MutualAuthentication")
    set_policy(listener, params.get("SslPolicy"))
    http = listener.protocol in ("HTTP", "HTTPS")
    listener.attributes = dict(DEFAULT_ATTRIBUTES_OF_HTTP if http else DEFAULT_ATTRIBUTES_OF_TCP)
    balancer.listeners[arn] = listener
    backend.tagging_service.tag_resource(arn, params.get("Tags"))
    return ActionResult({"Listeners": [listener]})


def default_certificate(backend, params, present):
    """The one certificate that CreateListener and ModifyListener take.

    Source: Certificates of CreateListener in the API reference; errors CertificateNotFound and
    UnsupportedCertificate.
    """
    if params.get("Protocol") not in ("HTTPS", "TLS"):
        return None
    given = [c["CertificateArn"] for c in params.get("Certificates", [])]
    if not given and present is None:
        refuse("ValidationError", "A certificate must be specified for HTTPS listeners")
    if given:
        check_certificate(backend, given[0])
    return given[0] if given else present


def check_certificate(backend, arn):
    if not backend._certificate_exists(arn):
        refuse("CertificateNotFound", f"Certificate '{arn}' not found")
    if ":acm:" in arn:
        from moto.acm.models import acm_backends

        bundle = acm_backends[backend.account_id][backend.region_name].get_certificate(arn)
        if bundle.status != "ISSUED":
            refuse("UnsupportedCertificate", f"The certificate '{arn}' must be issued first")


def set_policy(listener, policy):
    secure = listener.protocol in ("HTTPS", "TLS")
    listener.ssl_policy = (policy or DEFAULT_SSL_POLICY) if secure else None


def modify_listener(self):
    """ModifyListener: further certificates stay, and what is not said stays.

    Source: ModifyListener in the API reference ("The default certificate is replaced", "Changing
    the protocol from HTTPS to HTTP ... removes the security policy and default certificate").
    """
    backend = self.elbv2_backend
    params = self._get_params()
    listener = find(backend, params["ListenerArn"])
    actions = [FakeAction(action) for action in params.get("DefaultActions", [])]
    backend._validate_actions(actions)
    check_associations(backend, actions, listener.load_balancer_arn)
    settings = {"Protocol": listener.protocol, **params}
    certificate = default_certificate(backend, settings, listener.certificate)
    listener.protocol = settings["Protocol"]
    listener.port = params.get("Port", listener.port)
    listener.certificate = certificate
    listener.certificates = [certificate] if certificate else []
    if certificate is None:
        listener.more_certificates = []
    set_policy(listener, params.get("SslPolicy", listener.ssl_policy))
    if "MutualAuthentication" in params:
        listener.mutual_authentication = params["MutualAuthentication"]
    if listener.protocol not in ("HTTPS", "TLS"):
        listener.mutual_authentication = None
    if actions:
        listener.default_actions = actions
        listener._default_rule[0].actions = actions
    listener.asked_for = None
    return ActionResult({"Listeners": [listener]})


def find(backend, arn):
    for balancer in backend.load_balancers.values():
        if arn in balancer.listeners:
            return balancer.listeners[arn]
    raise ListenerNotFoundError()


def add_listener_certificates(self, arn, certificates):
    """The default certificate may be added too, and then is in the list twice.

    Source: AddListenerCertificates in the API reference ("If the certificate is already in the
    certificate list, the call is successful but the certificate is not added again").
    """
    listener = find(self, arn)
    for certificate in certificates:
        given = certificate["CertificateArn"]
        check_certificate(self, given)
        if given not in listener.more_certificates:
            listener.more_certificates.append(given)
    return listener.more_certificates


def remove_listener_certificates(self, arn, certificates):
    """Source: RemoveListenerCertificates in the API reference ("removes ... from the list")."""
    listener = find(self, arn)
    for certificate in certificates:
        if certificate["CertificateArn"] in listener.more_certificates:
            listener.more_certificates.remove(certificate["CertificateArn"])


def describe_listener_certificates(self):
    listener = find(self.elbv2_backend, self._get_param("ListenerArn"))
    default = [{"CertificateArn": c, "IsDefault": True} for c in listener.certificates]
    more = [{"CertificateArn": c, "IsDefault": False} for c in listener.more_certificates]
    return ActionResult({"Certificates": default + more})


def apply():
    ELBV2Response.create_listener = create_listener
    ELBV2Response.modify_listener = modify_listener
    ELBV2Response.describe_listener_certificates = describe_listener_certificates
    ELBv2Backend.add_listener_certificates = add_listener_certificates
    ELBv2Backend.remove_listener_certificates = remove_listener_certificates
    ELBV2Response.RESPONSE_KEY_PATH_TO_TRANSFORMER[
        "CreateListenerOutput.Listeners.Listener.Certificates"
    ] = transform_certificates
