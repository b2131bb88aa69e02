"""Trust stores, which moto does not have: as much as it takes to find one by name."""

from moto.core.responses import ActionResult
from moto.elbv2.responses import ELBV2Response
from moto.moto_api._internal import mock_random

from elbv2_common import refuse


def stores(response):
    backend = response.elbv2_backend
    if not hasattr(backend, "trust_stores"):
        backend.trust_stores = {}
    return backend.trust_stores


def create_trust_store(self):
    """Source: CreateTrustStore in the API reference. The certificates are not looked at."""
    name = self._get_param("Name")
    if name in stores(self):
        refuse("DuplicateTrustStoreName", f"A trust store named '{name}' exists")
    backend = self.elbv2_backend
    arn = (
        f"arn:aws:elasticloadbalancing:{backend.region_name}:{backend.account_id}"
        f":truststore/{name}/{mock_random.get_random_hex(16)}"
    )
    stores(self)[name] = {
        "Name": name,
        "TrustStoreArn": arn,
        "Status": "ACTIVE",
        "NumberOfCaCertificates": 1,
        "TotalRevokedEntries": 0,
    }
    return ActionResult({"TrustStores": [stores(self)[name]]})


def describe_trust_stores(self):
    """Source: DescribeTrustStores in the API reference; error TrustStoreNotFound."""
    names = self._get_param("Names", [])
    arns = self._get_param("TrustStoreArns", [])
    found = [
        store
        for store in stores(self).values()
        if (not names and not arns) or store["Name"] in names or store["TrustStoreArn"] in arns
    ]
    if (names or arns) and len(found) < len(names) + len(arns):
        refuse("TrustStoreNotFound", "One or more trust stores not found")
    return ActionResult({"TrustStores": found})


def apply():
    ELBV2Response.create_trust_store = create_trust_store
    ELBV2Response.describe_trust_stores = describe_trust_stores
