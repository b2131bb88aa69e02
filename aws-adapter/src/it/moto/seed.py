"""POST /albedo/seed: fills an empty account with what a snapshot says.

A snapshot is what `albedo snapshot` writes: the answers of the AWS APIs by the name of their list,
in YAML or JSON. Ids and ARNs become those of the snapshot, which no API of AWS allows; so this
writes into moto's memory. What a snapshot of several documents says twice, the last one says.
"""

import traceback
from contextlib import contextmanager
from copy import copy
from unittest.mock import patch

import yaml

from moto.acm.models import CertBundle, acm_backends
from moto.ec2.models import ec2_backends
from moto.elbv2.models import FakeAction, FakeListener, FakeListenerRule, elbv2_backends
from moto.elbv2.responses import ELBV2Response
from moto.route53.models import route53_backends
from moto.shield.models import shield_backends
from moto.wafv2.models import wafv2_backends

import waf_regional
from elbv2_listeners import DEFAULT_ATTRIBUTES_OF_HTTP, DEFAULT_ATTRIBUTES_OF_TCP

PATH = "/albedo/seed"

any_bundle = []


class Application:
    """Fills the account, and lets all other requests through."""

    def __init__(self, moto):
        self.moto = moto

    def __call__(self, environ, start_response):
        if environ.get("PATH_INFO") != PATH:
            return self.moto(environ, start_response)
        length = int(environ.get("CONTENT_LENGTH") or 0)
        snapshot = {}
        for document in yaml.safe_load_all(environ["wsgi.input"].read(length)):
            snapshot.update(document or {})
        try:
            Seed(snapshot).fill()
        except Exception:
            start_response("500 Internal Server Error", [("Content-Type", "text/plain")])
            return [traceback.format_exc().encode()]
        start_response("200 OK", [("Content-Length", "0")])
        return [b""]


@contextmanager
def next_id(place, value):
    with patch(f"moto.ec2.models.{place}", lambda *args, **kwargs: value):
        yield


def tags_of(entry):
    return {tag["Key"]: tag["Value"] for tag in entry.get("Tags") or []}


class Response(ELBV2Response):
    """A request to Elastic Load Balancing that came from nowhere."""

    def __init__(self, seed, params):
        super().__init__()
        self.region = seed.region
        self.current_account = seed.account
        self.given = params

    def _get_params(self):
        return self.given

    def _get_param(self, name, if_none=None):
        return self.given.get(name, if_none)

    def _get_int_param(self, name, if_none=None):
        return self.given.get(name, if_none)


class Seed:
    def __init__(self, snapshot):
        self.snapshot = snapshot
        self.region = snapshot["Region"]
        self.account = str(snapshot["AccountId"])
        self.ec2 = ec2_backends[self.account][self.region]
        self.elb = elbv2_backends[self.account][self.region]

    def all(self, name):
        return self.snapshot.get(name) or []

    def fill(self):
        self.vpcs()
        self.subnets()
        self.route_tables()
        self.security_groups()
        self.certificates()
        self.trust_stores()
        self.web_acls()
        self.load_balancers()
        self.target_groups()
        self.listeners()
        self.rules()
        self.attributes()
        self.registrations()
        self.add_ons()
        self.hosted_zones()

    def vpcs(self):
        for vpc in self.all("Vpcs"):
            with next_id("vpcs.random_vpc_id", vpc["VpcId"]):
                made = self.ec2.create_vpc(vpc["CidrBlock"])
            for block in vpc.get("Ipv6CidrBlockAssociationSet") or []:
                made.associate_vpc_cidr_block(block["Ipv6CidrBlock"])
        known = {vpc["VpcId"] for vpc in self.all("Vpcs")}
        others = {group["VpcId"] for group in self.all("SecurityGroups")} - known
        for vpc in others:
            with next_id("vpcs.random_vpc_id", vpc):
                self.ec2.create_vpc("172.16.0.0/16")

    def subnets(self):
        zones = {z["ZoneName"]: z["ZoneId"] for z in self.all("AvailabilityZones")}
        for subnet in self.all("Subnets"):
            with next_id("subnets.random_subnet_id", subnet["SubnetId"]):
                made = self.ec2.create_subnet(
                    subnet["VpcId"],
                    subnet["CidrBlock"],
                    availability_zone=subnet["AvailabilityZone"],
                    tags={"subnet": tags_of(subnet)},
                )
            made._availability_zone.zone_id = zones[subnet["AvailabilityZone"]]
            made._available_ip_addresses = subnet["AvailableIpAddressCount"]
            for block in subnet.get("Ipv6CidrBlockAssociationSet") or []:
                made.attach_ipv6_cidr_block_associations(block["Ipv6CidrBlock"])

    def route_tables(self):
        for table in self.all("RouteTables"):
            made = self.route_table(table)
            for association in table.get("Associations") or []:
                if association.get("SubnetId") in self.ec2_subnets():
                    self.ec2.associate_route_table(made.id, subnet_id=association["SubnetId"])
            for route in table.get("Routes") or []:
                if route.get("GatewayId", "").startswith("igw-"):
                    self.gateway(table["VpcId"], route["GatewayId"])
                    self.ec2.create_route(
                        made.id, route["DestinationCidrBlock"], gateway_id=route["GatewayId"]
                    )

    def ec2_subnets(self):
        """A snapshot may name subnets in route tables that it leaves out."""
        return {subnet.id for subnet in self.ec2.describe_subnets()}

    def route_table(self, table):
        if any(a.get("Main") for a in table.get("Associations") or []):
            filters = {"vpc-id": [table["VpcId"]], "association.main": ["true"]}
            return self.ec2.describe_route_tables(filters=filters)[0]
        with next_id("route_tables.random_route_table_id", table["RouteTableId"]):
            return self.ec2.create_route_table(table["VpcId"])

    def gateway(self, vpc, gateway):
        if gateway not in self.ec2.internet_gateways:
            with next_id("internet_gateways.random_internet_gateway_id", gateway):
                self.ec2.create_internet_gateway()
            self.ec2.attach_internet_gateway(gateway, vpc)

    def security_groups(self):
        for group in self.all("SecurityGroups"):
            with next_id("security_groups.random_security_group_id", group["GroupId"]):
                self.ec2.create_security_group(
                    group["GroupName"],
                    group.get("Description") or "made for a test",
                    vpc_id=group["VpcId"],
                    tags=tags_of(group),
                )
        for group in self.all("SecurityGroups"):
            for permission in group.get("IpPermissions") or []:
                self.permit(group, permission)

    def permit(self, group, permission):
        self.ec2.authorize_security_group_ingress(
            group["GroupId"],
            permission["IpProtocol"],
            permission.get("FromPort"),
            permission.get("ToPort"),
            ip_ranges=(permission.get("IpRanges") or []) + (permission.get("Ipv6Ranges") or []),
            source_groups=permission.get("UserIdGroupPairs") or [],
            prefix_list_ids=permission.get("PrefixListIds") or [],
            vpc_id=group["VpcId"],
        )

    def certificates(self):
        backend = acm_backends[self.account][self.region]
        for certificate in self.all("Certificates"):
            bundle = self.bundle(certificate)
            bundle.tags.add(list(certificate.get("Tags") or []))
            backend._certificates[bundle.arn] = bundle

    def bundle(self, certificate):
        """A copy, since making a key and reading one take a while, and nobody looks at it."""
        if not any_bundle:
            any_bundle.append(CertBundle.generate_cert("example.com", self.account, self.region))
        bundle = copy(any_bundle[0])
        bundle.tags = type(bundle.tags)()
        bundle.in_use_by = []
        bundle.arn = certificate["CertificateArn"]
        bundle.type = certificate["Type"]
        bundle.status = certificate["Status"]
        bundle.cert_authority_arn = certificate.get("CertificateAuthorityArn")
        bundle.common_name = certificate["DomainName"]
        bundle.sans = list(certificate["SubjectAlternativeNames"])
        return bundle

    def trust_stores(self):
        self.elb.trust_stores = {
            store["Name"]: {"NumberOfCaCertificates": 1, "TotalRevokedEntries": 0, **store}
            for store in self.all("TrustStores")
        }

    def web_acls(self):
        backend = wafv2_backends[self.account][self.region]
        for acl in self.all("WebACLs"):
            made = backend.create_web_acl(
                acl["Name"], {}, {"Allow": {}}, "REGIONAL", "", [], [], None, None, None, None, None
            )
            del backend.wacls[made.arn]
            made.arn, made.id = acl["ARN"], acl["Id"]
            backend.wacls[made.arn] = made

    def load_balancers(self):
        for balancer in self.all("LoadBalancers"):
            params = {
                "Name": balancer["LoadBalancerName"],
                "Subnets": [z["SubnetId"] for z in balancer["AvailabilityZones"]],
                "SecurityGroups": balancer.get("SecurityGroups") or [],
                "Scheme": balancer["Scheme"],
                "Type": balancer["Type"],
                "IpAddressType": balancer["IpAddressType"],
            }
            before = set(self.elb.load_balancers)
            Response(self, params).create_load_balancer()
            (arn,) = set(self.elb.load_balancers) - before
            made = self.elb.load_balancers.pop(arn)
            made.arn = balancer["LoadBalancerArn"]
            made.dns_name = balancer["DNSName"]
            made.state = balancer["State"]["Code"]
            made.ipam_pools = balancer.get("IpamPools")
            self.elb.load_balancers[made.arn] = made
            self.tag(made.arn, balancer)

    def tag(self, arn, entry):
        self.elb.tagging_service.tag_resource(arn, list(entry.get("Tags") or []))

    def target_groups(self):
        for group in self.all("TargetGroups"):
            passed_on = (
                "Protocol",
                "ProtocolVersion",
                "Port",
                "VpcId",
                "TargetType",
                "IpAddressType",
                "TargetControlPort",
                "HealthCheckProtocol",
                "HealthCheckPort",
                "HealthCheckPath",
                "HealthCheckIntervalSeconds",
                "HealthCheckTimeoutSeconds",
                "HealthyThresholdCount",
                "UnhealthyThresholdCount",
                "Matcher",
            )
            params = {name: group[name] for name in passed_on if name in group}
            before = set(self.elb.target_groups)
            Response(self, {"Name": group["TargetGroupName"], **params}).create_target_group()
            (arn,) = set(self.elb.target_groups) - before
            made = self.elb.target_groups.pop(arn)
            made.arn = group["TargetGroupArn"]
            self.elb.target_groups[made.arn] = made
            self.tag(made.arn, group)

    def listeners(self):
        for listener in self.all("Listeners"):
            certificates = [c["CertificateArn"] for c in listener.get("Certificates") or []]
            made = FakeListener(
                listener["LoadBalancerArn"],
                listener["ListenerArn"],
                listener["Protocol"],
                listener["Port"],
                listener.get("SslPolicy"),
                certificates[0] if certificates else None,
                [FakeAction(action) for action in listener["DefaultActions"]],
                None,
            )
            made.asked_for = None
            made.mutual_authentication = listener.get("MutualAuthentication")
            more = listener.get("AdditionalCertificates") or []
            made.more_certificates = [c["CertificateArn"] for c in more]
            http = listener["Protocol"] in ("HTTP", "HTTPS")
            made.attributes = dict(
                DEFAULT_ATTRIBUTES_OF_HTTP if http else DEFAULT_ATTRIBUTES_OF_TCP
            )
            self.elb.load_balancers[listener["LoadBalancerArn"]].listeners[made.arn] = made
            self.tag(made.arn, listener)

    def rules(self):
        for rule in self.all("Rules"):
            made = FakeListenerRule(
                rule["ListenerArn"],
                rule["RuleArn"],
                rule["Conditions"],
                int(rule["Priority"]),
                [FakeAction(action) for action in rule["Actions"]],
            )
            made.transforms = rule.get("Transforms")
            balancer = rule["ListenerArn"].replace(":listener/", ":loadbalancer/").rpartition("/")[0]
            self.elb.load_balancers[balancer].listeners[rule["ListenerArn"]].register(
                made.arn, made
            )
            self.tag(made.arn, rule)

    def attributes(self):
        for arn, attributes in (self.snapshot.get("Attributes") or {}).items():
            resource = self.elb._get_resource_by_arn(arn)
            have = resource.attrs if ":loadbalancer/" in arn else resource.attributes
            have.update({key: str(value) for key, value in attributes.items()})
        for arn, units in (self.snapshot.get("CapacityReservations") or {}).items():
            self.elb.load_balancers[arn].capacity_units = units

    def registrations(self):
        for arn, targets in (self.snapshot.get("Targets") or {}).items():
            self.elb.target_groups[arn].register(targets)

    def add_ons(self):
        acls = wafv2_backends[self.account][self.region].wacls
        for balancer, acl in (self.snapshot.get("WebACLAssociations") or {}).items():
            acls[acl].associated_resources.append(balancer)
        for balancer, acl in (self.snapshot.get("RegionalWebACLAssociations") or {}).items():
            waf_regional.associations[balancer] = acl
        shield = shield_backends[self.account]["aws"]
        if self.snapshot.get("ShieldSubscriptionState") == "ACTIVE":
            shield.create_subscription()
        for protection in self.all("Protections"):
            made = shield.create_protection(protection["Name"], protection["ResourceArn"], [])
            shield.protections[protection["Id"]] = shield.protections.pop(made)
            shield.protections[protection["Id"]].protection_id = protection["Id"]

    def hosted_zones(self):
        backend = route53_backends[self.account]["aws"]
        for zone in self.all("HostedZones"):
            made = backend.create_hosted_zone(
                zone["Name"], private_zone=zone.get("Config", {}).get("PrivateZone", False)
            )
            (key,) = [key for key, value in backend.zones.items() if value is made]
            del backend.zones[key]
            made.resource_id = zone["Id"].removeprefix("/hostedzone/")
            backend.zones[made.resource_id] = made
