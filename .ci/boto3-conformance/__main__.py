"""Checks that an endpoint answers boto3 as AWS Step Functions does.

    python .ci/boto3-conformance http://127.0.0.1:8083

Needs boto3, and an emulator with the built-in task scripts. What AWS answers is known from its API
reference, its service model, and recorded answers. Exit code 1 if there is a difference.
"""

import sys

import bad_requests
import executions
import express
import history
import listings
import machines
import redrives
import starts
import states
import versions
from checks import World


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    world = World(sys.argv[1])
    for module in (
        machines,
        starts,
        executions,
        history,
        redrives,
        listings,
        express,
        versions,
        bad_requests,
        states,
    ):
        for name, section in module.SECTIONS.items():
            world.section(name, section)
    return world.summary()


if __name__ == "__main__":
    sys.exit(main())
