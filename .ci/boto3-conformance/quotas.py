"""An endpoint with AWS's quotas of large regions: token buckets, and what is said beyond them."""

import time

from botocore.exceptions import ClientError


def until_throttled(call, most):
    """How many calls pass, and the error of the one that does not."""
    begin = time.monotonic()
    for passed in range(most):
        try:
            call()
        except ClientError as e:
            if e.response["Error"]["Code"] == "ThrottlingException":
                return passed, time.monotonic() - begin, e.response
    return most, time.monotonic() - begin, None


def buckets(w):
    missing = "arn:aws:states:us-east-1:123456789012:execution:m:missing"
    for what, call, size, refill in (
        ("ListStateMachines", w.sfn.list_state_machines, 100, 5),
        (
            "DescribeExecution, of none that is there",
            lambda: w.sfn.describe_execution(executionArn=missing),
            300,
            50,
        ),
        ("ListExecutions, of nothing at all", w.sfn.list_executions, 200, 5),
    ):
        passed, seconds, throttled = until_throttled(call, 20 * size)
        most = size + refill * seconds
        w.true(f"{what}: {size} at once, not {passed} in {seconds:.1f} s", size <= passed <= most)
        if throttled is not None:
            w.equal(f"{what}: status", throttled["ResponseMetadata"]["HTTPStatusCode"], 400)
            w.equal(f"{what}: message", throttled["Error"]["Message"], "Rate exceeded")


def retries(w):
    patient = w.client(retries={"mode": "standard", "total_max_attempts": 10})
    for _ in range(2000):
        answer = patient.list_state_machines()
        if answer["ResponseMetadata"]["RetryAttempts"] > 0:
            break
    w.true("throttled at last", answer["ResponseMetadata"]["RetryAttempts"] > 0)
    w.equal("and answered in the end", answer["stateMachines"], [])


SECTIONS = {"quotas": buckets, "throttled clients": retries}
