"""DescribeExecution and StopExecution."""

from checks import OF_ONE_EXECUTION, PASS, WAIT, one


def describe(w):
    arn = w.machine(one(WAIT))
    started = w.sfn.start_execution(stateMachineArn=arn, name="run")
    running = w.sfn.describe_execution(executionArn=started["executionArn"])
    w.equal("status", running["status"], "RUNNING")
    w.equal("machine", running["stateMachineArn"], arn)
    w.equal("start date", running["startDate"], started["startDate"])
    for field in ("stopDate", "output", "error", "cause", "mapRunArn", "stateMachineVersionArn"):
        w.true(f"no {field} while running", field not in running)
    w.equal("redrive status", running["redriveStatus"], "NOT_REDRIVABLE")
    w.equal(
        "redrive reason",
        running["redriveStatusReason"],
        "Execution is RUNNING and cannot be redriven",
    )
    w.sfn.stop_execution(executionArn=started["executionArn"])
    done = w.run(one(PASS), {"a": 1})
    w.equal("success", (done["status"], done["output"]), ("SUCCEEDED", '{"a": 1}'))
    w.true("dates in order", done["stopDate"] >= done["startDate"])
    w.equal("output included", done["outputDetails"], {"included": True})
    w.equal("redrive count", done["redriveCount"], 0)
    failed = w.run(one({"Type": "Fail", "Error": "E", "Cause": "why"}))
    w.equal("failure", (failed["status"], failed["error"], failed["cause"]), ("FAILED", "E", "why"))
    w.true("no output", "output" not in failed and "outputDetails" not in failed)
    w.equal("redrivable", failed["redriveStatus"], "REDRIVABLE")


def time_out(w):
    execution = w.run(one(WAIT, TimeoutSeconds=1))
    w.equal("status", execution["status"], "TIMED_OUT")
    w.true("neither error nor cause", "error" not in execution and "cause" not in execution)
    events = w.sfn.get_execution_history(
        executionArn=execution["executionArn"], reverseOrder=True, maxResults=1
    )["events"]
    w.equal("last event", events[0]["type"], "ExecutionTimedOut")
    w.equal("its error", events[0]["executionTimedOutEventDetails"]["error"], "States.Timeout")


def stop(w):
    arn = w.machine(one(WAIT))
    run = w.sfn.start_execution(stateMachineArn=arn)["executionArn"]
    w.error(
        "long error", "ValidationException", "stop_execution", executionArn=run, error="x" * 257
    )
    w.error(
        "long cause", "ValidationException", "stop_execution", executionArn=run, cause="x" * 32769
    )
    stopped = w.sfn.stop_execution(executionArn=run, error="E" * 256, cause="c" * 32768)
    aborted = w.sfn.describe_execution(executionArn=run)
    w.equal("status", aborted["status"], "ABORTED")
    w.equal("error and cause", (aborted["error"], aborted["cause"]), ("E" * 256, "c" * 32768))
    w.equal("stop date", aborted["stopDate"], stopped["stopDate"])
    again = w.sfn.stop_execution(executionArn=run, error="later")
    w.equal("a second stop", again["stopDate"], stopped["stopDate"])
    quiet = w.sfn.start_execution(stateMachineArn=arn)["executionArn"]
    w.sfn.stop_execution(executionArn=quiet)
    execution = w.sfn.describe_execution(executionArn=quiet)
    w.true("without error and cause", "error" not in execution and "cause" not in execution)


def refusals(w):
    nothing = "arn:aws:states:us-east-1:123456789012:execution:nothing:run"
    for call in OF_ONE_EXECUTION:
        w.error(
            call,
            "ExecutionDoesNotExist",
            call,
            f"Execution Does Not Exist: '{nothing}'",
            executionArn=nothing,
        )
        w.error(
            call,
            "InvalidArn",
            call,
            "Invalid Arn: 'Invalid ARN prefix: garbage'",
            executionArn="garbage",
        )


SECTIONS = {
    "DescribeExecution": describe,
    "TIMED_OUT": time_out,
    "StopExecution": stop,
    "Executions, refusals": refusals,
}
