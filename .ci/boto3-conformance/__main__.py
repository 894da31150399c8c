"""Checks that an endpoint answers boto3 as AWS Step Functions does.

    python .ci/boto3-conformance http://127.0.0.1:8083
    python .ci/boto3-conformance --quotas http://127.0.0.1:8083

With --quotas it checks the quotas alone, of an emulator with --quotas aws, and without it all the
rest, of one without quotas.

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
import quotas
import redrives
import starts
import states
import versions
from checks import World

WITHOUT_QUOTAS = (
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
)


def main() -> int:
    arguments = sys.argv[1:]
    modules = WITHOUT_QUOTAS
    if arguments[:1] == ["--quotas"]:
        arguments.pop(0)
        modules = (quotas,)
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    world = World(arguments[0])
    for module in modules:
        for name, section in module.SECTIONS.items():
            world.section(name, section)
    return world.summary()


if __name__ == "__main__":
    sys.exit(main())
