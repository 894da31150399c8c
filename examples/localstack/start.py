"""Runs LocalStack's Step Functions as a plain process, on loopback alone.

    python examples/localstack/start.py

on Python 3.13 with what requirements.txt names. GATEWAY_LISTEN says where it listens (default
127.0.0.1:4566), SERVICES what it offers beside Step Functions; what it keeps goes away with it.
"""

import os
import sys
import tempfile
from functools import partial


def main():
    with tempfile.TemporaryDirectory(prefix="localstack-") as home:
        os.environ.update(
            HOME=home,
            # Instead of the root of a container's file system.
            FILESYSTEM_ROOT=os.path.join(home, "root"),
            OVERRIDE_IN_DOCKER="0",
            # No DNS server, and nothing sent or fetched: no usage events, no certificate.
            DNS_ADDRESS="0",
            DISABLE_EVENTS="1",
            SKIP_SSL_CERT_DOWNLOAD="1",
        )
        os.environ.setdefault("GATEWAY_LISTEN", "127.0.0.1:4566")
        os.environ.setdefault("SERVICES", "stepfunctions")
        os.environ.setdefault("EAGER_SERVICE_LOADING", "1")
        listen_on_loopback()
        from localstack.runtime.main import main as run

        run()


def listen_on_loopback():
    # LocalStack takes only the port of GATEWAY_LISTEN (localstack/runtime/server/twisted.py).
    from twisted.internet import endpoints

    endpoints.TCP4ServerEndpoint = partial(endpoints.TCP4ServerEndpoint, interface="127.0.0.1")


if __name__ == "__main__":
    sys.exit(main())
