"""An AWS account for tests: moto's server, with what Albedo relies on corrected.

    MOTO_ACCOUNT_ID=111122223333 python server.py

Prints "listening on PORT" when it is ready, and ends when its standard input does, so that it
never outlives the test that started it. POST /moto-api/reset empties the account, and POST
/albedo/seed fills it.
"""

import os
import sys
import threading

from werkzeug.serving import make_server

from moto.moto_server.werkzeug_app import (
    DomainDispatcherApplication,
    MotoRequestHandler,
    create_backend_app,
)

import acm
import ec2
import elbv2_listeners
import elbv2_load_balancers
import elbv2_rules
import elbv2_target_groups
import elbv2_trust_stores
import seed
import shield
import waf_regional


class OneAtATime:
    """moto is not made for threads: two requests at once could undo each other."""

    def __init__(self, application):
        self.application = application
        self.lock = threading.Lock()

    def __call__(self, environ, start_response):
        with self.lock:
            return self.application(environ, start_response)


class QuietHandler(MotoRequestHandler):
    """Answers without a line in the log for each."""

    protocol_version = "HTTP/1.1"

    def log_request(self, code="-", size="-"):
        pass


def end_with_parent():
    sys.stdin.read()
    os._exit(0)


def main():
    for corrections in (
        acm,
        ec2,
        elbv2_load_balancers,
        elbv2_target_groups,
        elbv2_listeners,
        elbv2_rules,
        elbv2_trust_stores,
        shield,
    ):
        corrections.apply()
    moto = DomainDispatcherApplication(create_backend_app)
    application = OneAtATime(seed.Application(waf_regional.Application(moto)))
    server = make_server(
        "127.0.0.1", 0, application, threaded=True, request_handler=QuietHandler
    )
    threading.Thread(target=end_with_parent, daemon=True).start()
    print(f"listening on {server.server_port}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
