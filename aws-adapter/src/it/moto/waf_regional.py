"""WAF Classic for regions, which moto does not have: which web ACL a resource has.

Source: AssociateWebACL, DisassociateWebACL and GetWebACLForResource in the API reference of "AWS
WAF Regional". Web ACLs themselves are not looked for.
"""

import json

TARGET = "AWSWAF_Regional_20161128."

associations = {}


def forget(arn):
    associations.pop(arn, None)


class Application:
    """Answers for WAF Classic, and lets all other requests through."""

    def __init__(self, moto):
        self.moto = moto

    def __call__(self, environ, start_response):
        target = environ.get("HTTP_X_AMZ_TARGET", "")
        if environ.get("PATH_INFO") == "/moto-api/reset":
            associations.clear()
        if not target.startswith(TARGET):
            return self.moto(environ, start_response)
        length = int(environ.get("CONTENT_LENGTH") or 0)
        request = json.loads(environ["wsgi.input"].read(length) or b"{}")
        status, answer = respond(target.removeprefix(TARGET), request)
        body = json.dumps(answer).encode()
        start_response(
            status,
            [("Content-Type", "application/x-amz-json-1.1"), ("Content-Length", str(len(body)))],
        )
        return [body]


def respond(action, request):
    arn = request.get("ResourceArn")
    if not exists(arn):
        return "400 Bad Request", {
            "__type": "WAFNonexistentItemException",
            "message": f"{arn} does not exist",
        }
    if action == "AssociateWebACL":
        associations[arn] = request["WebACLId"]
        return "200 OK", {}
    if action == "DisassociateWebACL":
        forget(arn)
        return "200 OK", {}
    if action == "GetWebACLForResource":
        if arn not in associations:
            return "200 OK", {}
        return "200 OK", {"WebACLSummary": {"WebACLId": associations[arn], "Name": "acl"}}
    return "400 Bad Request", {"__type": "InvalidAction", "message": action}


def exists(arn):
    from moto.elbv2.models import elbv2_backends

    region, account = arn.split(":")[3:5]
    return arn in elbv2_backends[account][region].load_balancers
