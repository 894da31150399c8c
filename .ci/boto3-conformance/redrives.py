"""RedriveExecution."""

from checks import PASS, WAIT, one, passing, task, text, unique

CALL = "redrive_execution"
LABELED = "arn:aws:states:us-east-1:123456789012:execution:m/label:uuid"


def flaky(failures):
    return task("flaky", Parameters={"id": unique("f"), "failures": failures, "error": "E"})


def shape(events):
    return [(event["id"], event["type"], event["previousEventId"]) for event in events]


def attempt(first, end):
    """The events of a task's attempt, which hangs on the one entry of the state, event 2."""
    scheduled = (first, "LambdaFunctionScheduled", 2)
    return scheduled, (first + 1, "LambdaFunctionStarted", first), (first + 2, end, first + 1)


def not_redrivable(w, arn, reason):
    message = f"Execution {arn} invalid for redrive as: {reason}"
    described = w.sfn.describe_execution(executionArn=arn)
    w.equal(reason, described["redriveStatusReason"], reason)
    w.error(reason, "ExecutionNotRedrivable", CALL, message, executionArn=arn)


def after_a_failure(w):
    state = flaky(2)
    state["Parameters"]["run.$"] = "$$.Execution"
    failed = w.run({"StartAt": "S", "States": {"S": state}}, {"a": 1})
    arn = failed["executionArn"]
    w.equal("failed", (failed["status"], failed["redriveCount"]), ("FAILED", 0))
    w.true("no date without a redrive", "redriveDate" not in failed)

    first = w.sfn.redrive_execution(executionArn=arn, clientToken="a")["redriveDate"]
    again = w.ended(arn)
    w.equal("fails again", (again["status"], again["error"]), ("FAILED", "E"))
    w.equal("one redrive", (again["redriveCount"], again["redriveDate"]), (1, first))
    w.equal("redrivable again", again["redriveStatus"], "REDRIVABLE")
    used = w.sfn.redrive_execution(executionArn=arn, clientToken="a")
    w.equal("a used token", used["redriveDate"], first)
    w.equal("does nothing", w.ended(arn)["redriveCount"], 1)

    second = w.sfn.redrive_execution(executionArn=arn, clientToken="b")["redriveDate"]
    done = w.ended(arn)
    w.equal("succeeds", (done["status"], done["redriveCount"]), ("SUCCEEDED", 2))
    w.equal("its date", done["redriveDate"], second)
    w.equal(
        "same input and start",
        (done["input"], done["startDate"]),
        (failed["input"], failed["startDate"]),
    )
    w.true("no failure left", "error" not in done and "cause" not in done)
    used = w.sfn.redrive_execution(executionArn=arn, clientToken="b")
    w.equal("a used token after success", used["redriveDate"], second)
    not_redrivable(w, arn, "Execution is SUCCEEDED and cannot be redriven")
    row = w.sfn.list_executions(stateMachineArn=failed["stateMachineArn"])["executions"][0]
    w.equal("in lists", (row["redriveCount"], row["redriveDate"]), (2, second))
    events = w.sfn.get_execution_history(executionArn=arn)["events"]
    w.equal(
        "history",
        shape(events),
        [
            (1, "ExecutionStarted", 0),
            (2, "TaskStateEntered", 0),
            *attempt(3, "LambdaFunctionFailed"),
            (6, "ExecutionFailed", 5),
            (7, "ExecutionRedriven", 6),
            *attempt(8, "LambdaFunctionFailed"),
            (11, "ExecutionFailed", 10),
            (12, "ExecutionRedriven", 11),
            *attempt(13, "LambdaFunctionSucceeded"),
            (16, "TaskStateExited", 15),
            (17, "ExecutionSucceeded", 16),
        ],
    )
    w.equal("its count", events[11]["executionRedrivenEventDetails"], {"redriveCount": 2})
    inputs = [events[at]["lambdaFunctionScheduledEventDetails"]["input"] for at in (2, 12)]
    w.true("context at first", '"RedriveCount":0}' in inputs[0])
    w.true("context in a redrive", '"RedriveCount":2,"RedriveTime":"' in inputs[1])


def after_a_stop(w):
    machine = w.machine(one(WAIT))
    arn = w.sfn.start_execution(stateMachineArn=machine, name="run")["executionArn"]
    not_redrivable(w, arn, "Execution is RUNNING and cannot be redriven")
    w.sfn.stop_execution(executionArn=arn, error="E", cause="c")
    w.sfn.update_state_machine(stateMachineArn=machine, definition=text(passing("other")))
    w.sfn.redrive_execution(executionArn=arn, clientToken="a")
    running = w.sfn.describe_execution(executionArn=arn)
    w.equal("open", (running["status"], running["redriveStatus"]), ("RUNNING", "NOT_REDRIVABLE"))
    for field in ("stopDate", "error", "cause", "output"):
        w.true(f"no {field} while open", field not in running)
    pinned = w.sfn.describe_state_machine_for_execution(executionArn=arn)
    w.true("the definition of the start", '"Wait"' in pinned["definition"])
    same = w.sfn.start_execution(stateMachineArn=machine, name="run")
    w.equal("a start of the same name", same["startDate"], running["startDate"])
    w.sfn.stop_execution(executionArn=arn)
    types = [e["type"] for e in w.sfn.get_execution_history(executionArn=arn)["events"]]
    w.equal(
        "history",
        types,
        ["ExecutionStarted", "WaitStateEntered"]
        + ["ExecutionAborted", "ExecutionRedriven", "ExecutionAborted"],
    )
    w.sfn.delete_state_machine(stateMachineArn=machine)
    not_redrivable(w, arn, "State machine is in DELETING status")


def after_a_time_out(w):
    timed_out = w.run(one(WAIT, TimeoutSeconds=1))
    arn = timed_out["executionArn"]
    redriven = w.sfn.redrive_execution(executionArn=arn)["redriveDate"]
    again = w.ended(arn)
    w.equal("times out again", (again["status"], again["redriveCount"]), ("TIMED_OUT", 1))
    w.true("a second later", (again["stopDate"] - redriven).total_seconds() >= 1)
    events = w.sfn.get_execution_history(executionArn=arn)["events"]
    w.equal(
        "history",
        shape(events)[2:],
        [(3, "ExecutionTimedOut", 0), (4, "ExecutionRedriven", 3), (5, "ExecutionTimedOut", 0)],
    )
    failing = w.run(one({"Type": "Fail", "Error": "E"}))["executionArn"]
    w.sfn.redrive_execution(executionArn=failing)
    w.equal("a Fail state fails again", w.ended(failing)["error"], "E")
    events = w.sfn.get_execution_history(executionArn=failing)["events"]
    w.equal(
        "not entered again",
        shape(events)[2:],
        [(3, "ExecutionFailed", 2), (4, "ExecutionRedriven", 3), (5, "ExecutionFailed", 4)],
    )


def branches(w):
    parallel = {
        "Type": "Parallel",
        "End": True,
        "Branches": [
            one(PASS, "A"),
            one(flaky(1), "B"),
            one(task("sleep", Parameters={"seconds": 1}), "C"),
        ],
    }
    arn = w.run(one(parallel))["executionArn"]
    w.sfn.redrive_execution(executionArn=arn)
    done = w.ended(arn)
    w.equal("all branches", done["status"], "SUCCEEDED")
    types = [e["type"] for e in w.sfn.get_execution_history(executionArn=arn)["events"]]
    w.equal("finished ones keep their result", types.count("PassStateExited"), 1)
    w.equal("the others go on", types.count("LambdaFunctionSucceeded"), 2)
    w.equal("without being entered again", types.count("TaskStateEntered"), 2)
    w.equal("one start", types.count("ParallelStateStarted"), 1)

    iterations = {
        "Type": "Map",
        "MaxConcurrency": 1,
        "End": True,
        "ItemProcessor": one(flaky(1), "I"),
    }
    arn = w.run(one(iterations), [1, 2])["executionArn"]
    for _ in range(2):
        w.sfn.redrive_execution(executionArn=arn)
        w.ended(arn)
    w.equal("all items", w.ended(arn)["status"], "SUCCEEDED")
    types = [e["type"] for e in w.sfn.get_execution_history(executionArn=arn)["events"]]
    w.equal("iterations start once", types.count("MapIterationStarted"), 2)
    w.equal("and succeed once", types.count("MapIterationSucceeded"), 2)


def refusals(w):
    labeled = "Labeled Execution ARNs are not supported for this API"
    w.error("labeled", "ValidationException", CALL, labeled, executionArn=LABELED)
    at_token = "at 'clientToken' failed to satisfy constraint: Member must "
    for token, constraint in (
        ("", "have length greater than or equal to 1"),
        ("x" * 65, "have length less than or equal to 64"),
        ("a b", "satisfy regular expression pattern: [!-~]+"),
    ):
        w.error(
            f"token {token!r}",
            "ValidationException",
            CALL,
            at_token + constraint,
            executionArn=LABELED,
            clientToken=token,
        )


SECTIONS = {
    "RedriveExecution": after_a_failure,
    "RedriveExecution, ABORTED": after_a_stop,
    "RedriveExecution, TIMED_OUT": after_a_time_out,
    "RedriveExecution, branches": branches,
    "RedriveExecution, refusals": refusals,
}
