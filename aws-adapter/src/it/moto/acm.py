"""Certificates as ACM has them, where moto differs."""

from moto.acm.models import AWSCertificateManagerBackend, CertBundle
from moto.core.exceptions import JsonRESTError


def check(self):
    """A pending certificate is issued when the record of each of its names is in Route 53.

    Source: "DNS validation" in the ACM user guide. moto issues it after some time.
    """
    if self.type == "AMAZON_ISSUED" and self.status == "PENDING_VALIDATION":
        names = {record["ResourceRecord"]["Name"] for record in validations(self)}
        if names <= records_of_route53(account_of(self)):
            self.status = "ISSUED"


def validations(bundle):
    return bundle.describe()["Certificate"]["DomainValidationOptions"]


def account_of(bundle):
    return bundle.arn.split(":")[4]


def records_of_route53(account):
    from moto.route53.models import route53_backends

    zones = route53_backends[account]["aws"].zones.values()
    return {
        record.name if record.name.endswith(".") else record.name + "."
        for zone in zones
        for record in zone.rrsets
        if record.type == "CNAME"
    }


def delete_certificate(self, arn):
    """Source: ResourceInUseException of DeleteCertificate in the ACM API reference."""
    from moto.elbv2.models import elbv2_backends

    self.get_certificate(arn)
    for balancer in elbv2_backends[self.account_id][self.region_name].load_balancers.values():
        for listener in balancer.listeners.values():
            if arn in listener.certificates or arn in listener.more_certificates:
                raise JsonRESTError("ResourceInUseException", f"Certificate {arn} in use.")
    del self._certificates[arn]


def apply():
    CertBundle.check = check
    AWSCertificateManagerBackend.delete_certificate = delete_certificate
