"""A client that counts its calls, and the checks of its answers."""

import json
import time
import traceback
import uuid

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

ROLE = "arn:aws:iam::123456789012:role/conformance"
LAMBDA = "arn:aws:lambda:us-east-1:123456789012:function:"
PASS = {"Type": "Pass", "End": True}
WAIT = {"Type": "Wait", "Seconds": 3600, "End": True}
# The calls whose one parameter that counts is an execution's ARN.
OF_ONE_EXECUTION = (
    "describe_execution",
    "stop_execution",
    "redrive_execution",
    "get_execution_history",
    "describe_state_machine_for_execution",
)


class World:
    def __init__(self, endpoint):
        self.endpoint = endpoint
        # One call is one request.
        self.sfn = self.client(retries={"total_max_attempts": 1})
        self.calls = 0
        self.checks = 0
        self.differences = []
        self.sfn.meta.events.register("before-send.stepfunctions", self._count)

    def client(self, **config):
        return boto3.client(
            "stepfunctions",
            endpoint_url=self.endpoint,
            region_name="us-east-1",
            aws_access_key_id="test",
            aws_secret_access_key="test",
            # The service is to judge parameters, not the client.
            config=Config(inject_host_prefix=False, parameter_validation=False, **config),
        )

    def _count(self, **_):
        self.calls += 1

    def section(self, name, run):
        calls, checks, differences = self.calls, self.checks, len(self.differences)
        try:
            run(self)
        except Exception as e:
            where = traceback.extract_tb(e.__traceback__)[1]
            self._differs(f"{where.name}, line {where.lineno}: {type(e).__name__}: {e}")
        found = self.differences[differences:]
        verdict = f"{len(found)} differences" if found else "ok"
        print(f"{name}: {self.calls - calls} calls, {self.checks - checks} checks, {verdict}")
        for difference in found:
            print(f"  {difference}")

    def summary(self):
        found = len(self.differences)
        verdict = f"{found} differences from AWS" if found else "all as AWS answers"
        print(f"boto3: {self.calls} calls, {self.checks} checks, {verdict}")
        return 1 if found else 0

    def equal(self, what, actual, expected):
        self.checks += 1
        if actual != expected:
            self._differs(f"{what}: expected {short(expected)}, got {short(actual)}")

    def true(self, what, condition):
        self.equal(what, bool(condition), True)

    def error(self, what, code, call, message=None, **parameters):
        """The call has to end with this error code, and a message that contains this text."""
        try:
            getattr(self.sfn, call)(**parameters)
        except ClientError as e:
            self.equal(what, e.response["Error"]["Code"], code)
            if message is not None:
                self.checks += 1
                if message not in e.response["Error"]["Message"]:
                    self._differs(f"{what}: no {message!r} in {e.response['Error']['Message']!r}")
        else:
            self.equal(what, "success", code)

    def _differs(self, text):
        self.differences.append(text)

    def machine(self, definition, **more):
        """Creates a state machine with a name of its own and returns its ARN."""
        return self.sfn.create_state_machine(
            name=unique("m"), definition=text(definition), roleArn=ROLE, **more
        )["stateMachineArn"]

    def run(self, definition, input_value=None):
        """Runs a new machine to its end and returns the description of the execution."""
        arn = self.machine(definition)
        started = self.sfn.start_execution(
            stateMachineArn=arn, input=json.dumps({} if input_value is None else input_value)
        )
        return self.ended(started["executionArn"])

    def ended(self, arn):
        deadline = time.monotonic() + 20
        while True:
            execution = self.sfn.describe_execution(executionArn=arn)
            if execution["status"] != "RUNNING":
                return execution
            if time.monotonic() > deadline:
                raise TimeoutError(f"still running: {arn}")
            time.sleep(0.1)


def unique(prefix):
    return f"{prefix}-{uuid.uuid4().hex[:12]}"


def text(definition):
    return definition if isinstance(definition, str) else json.dumps(definition)


def one(state, state_name="S", **more):
    """A machine of one state, or a branch of one."""
    return {"StartAt": state_name, "States": {state_name: state}, **more}


def task(script, **more):
    return {"Type": "Task", "Resource": LAMBDA + script, "End": True, **more}


def passing(result):
    return one({"Type": "Pass", "Result": result, "End": True})


def short(value):
    shown = repr(value)
    return shown if len(shown) <= 200 else shown[:200] + "…"
