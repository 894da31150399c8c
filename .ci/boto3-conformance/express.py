"""Express state machines and StartSyncExecution."""

from checks import OF_ONE_EXECUTION, PASS, WAIT, one, task


def asynchronous(w):
    arn = w.machine(one(PASS), type="EXPRESS")
    w.equal("type", w.sfn.describe_state_machine(stateMachineArn=arn)["type"], "EXPRESS")
    first = w.sfn.start_execution(stateMachineArn=arn, name="run")["executionArn"]
    second = w.sfn.start_execution(stateMachineArn=arn, name="run")["executionArn"]
    prefix = arn.replace(":stateMachine:", ":express:") + ":run:"
    w.true("ARN", first.startswith(prefix) and len(first) == len(prefix) + 36)
    w.true("not idempotent", first != second)
    for call in OF_ONE_EXECUTION:
        w.error(
            call,
            "InvalidArn",
            call,
            "Invalid Arn: 'Resource type not valid in this context: express'",
            executionArn=first,
        )
    w.error(
        "list",
        "StateMachineTypeNotSupported",
        "list_executions",
        "This operation is not supported by this type of state machine",
        stateMachineArn=arn,
    )


def synchronous(w):
    arn = w.machine(one(PASS), type="EXPRESS")
    done = w.sfn.start_sync_execution(
        stateMachineArn=arn,
        name="run",
        input='{"a":1}',
        traceHeader="Root=1-a",
        includedData="ALL_DATA",
    )
    w.equal("status", done["status"], "SUCCEEDED")
    w.equal("output", done["output"], '{"a":1}')
    w.equal("input", done["input"], '{"a":1}')
    w.equal("details", (done["inputDetails"], done["outputDetails"]), ({"included": True},) * 2)
    w.equal("name", (done["name"], done["stateMachineArn"]), ("run", arn))
    w.equal("trace header", done["traceHeader"], "Root=1-a")
    w.true("dates", done["stopDate"] >= done["startDate"])
    w.equal("billed memory", done["billingDetails"]["billedMemoryUsedInMB"], 64)
    w.equal("billed time", done["billingDetails"]["billedDurationInMilliseconds"] % 100, 0)

    def sync(state, **more):
        machine = w.machine(one(state, **more), type="EXPRESS")
        return w.sfn.start_sync_execution(stateMachineArn=machine)

    failed = sync({"Type": "Fail", "Error": "E", "Cause": "why"})
    w.equal("HTTP status of a failure", failed["ResponseMetadata"]["HTTPStatusCode"], 200)
    w.equal("failure", (failed["status"], failed["error"], failed["cause"]), ("FAILED", "E", "why"))
    w.true("no output", "output" not in failed)
    slow = sync({"Type": "Wait", "Seconds": 1, "End": True})
    w.true("waits", (slow["stopDate"] - slow["startDate"]).total_seconds() >= 1)
    late = sync(WAIT, TimeoutSeconds=1)
    w.equal("time-out", (late["status"], late["error"]), ("TIMED_OUT", "States.Timeout"))
    w.error(
        "STANDARD",
        "StateMachineTypeNotSupported",
        "start_sync_execution",
        "This operation is not supported by this type of state machine",
        stateMachineArn=w.machine(one(PASS)),
    )
    for what, code, change in (
        ("name", "InvalidName", {"name": "a b"}),
        ("input", "InvalidExecutionInput", {"input": "{"}),
        ("ARN", "InvalidArn", {"stateMachineArn": "garbage"}),
        ("machine", "StateMachineDoesNotExist", {"stateMachineArn": arn + "x"}),
        ("includedData", "ValidationException", {"includedData": "SOME"}),
    ):
        w.error(what, code, "start_sync_execution", **{"stateMachineArn": arn, **change})


def definitions(w):
    for resource, fault in {
        "arn:aws:states:::sqs:sendMessage.waitForTaskToken": "'.waitForTaskToken' service",
        "arn:aws:states:::states:startExecution.sync": "'.sync' service integration",
        "arn:aws:states:us-east-1:123456789012:activity:a": "Activity ARN",
    }.items():
        try:
            w.machine(one({**task("x"), "Resource": resource}), type="EXPRESS")
            w.equal(resource, "success", "InvalidDefinition")
        except w.sfn.exceptions.InvalidDefinition as e:
            w.true(resource, f"Express state machine does not support {fault}" in str(e))


SECTIONS = {
    "Express": asynchronous,
    "StartSyncExecution": synchronous,
    "Express, definitions": definitions,
}
