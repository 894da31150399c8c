"""The States Language: Choice, Parallel, Map, Retry, Catch and the flow of data."""

import json

from checks import PASS, one, task, unique


def output(execution):
    return json.loads(execution["output"]) if "output" in execution else execution["status"]


def choice(w):
    def rule(next_state, **condition):
        return {**condition, "Next": next_state}

    definition = {
        "StartAt": "C",
        "States": {
            "C": {
                "Type": "Choice",
                "Choices": [
                    rule(
                        "Big",
                        And=[
                            {"Variable": "$.n", "IsPresent": True},
                            {"Variable": "$.n", "NumericGreaterThan": 10},
                        ],
                    ),
                    rule(
                        "Both",
                        And=[
                            {"Variable": "$.s", "IsPresent": True},
                            {"Not": {"Variable": "$.s", "StringMatches": "x*"}},
                        ],
                    ),
                ],
                "Default": "Other",
            },
            **{
                name: {"Type": "Pass", "Result": name, "End": True}
                for name in ("Big", "Both", "Other")
            },
        },
    }
    for value, expected in (({"n": 11}, "Big"), ({"s": "abc"}, "Both"), ({"s": "xyz"}, "Other")):
        w.equal(f"choice for {value}", output(w.run(definition, value)), expected)
    del definition["States"]["C"]["Default"], definition["States"]["Other"]
    # Not States.NoChoiceMatched, a name that AWS keeps for future use.
    failed = w.run(definition, {})
    w.equal("no rule", failed["error"], "States.Runtime")
    w.true("no rule, cause", "The state does not point to a next state." in failed["cause"])
    rules = definition["States"]["C"]["Choices"]
    rules[0] = rule("Big", Variable="$.n", NumericGreaterThan=10)
    w.equal("missing variable", w.run(definition, {"s": "abc"})["error"], "States.Runtime")


def parallel(w):
    def state(*branches, **more):
        return {
            "Type": "Parallel",
            "Branches": [one(b, f"B{i}") for i, b in enumerate(branches)],
            **more,
        }

    slow = {"Type": "Wait", "Seconds": 1, "End": True}
    double = one(state(slow, {"Type": "Pass", "Result": 2, "End": True}, End=True))
    done = w.run(double, {"a": 1})
    w.equal("outputs in the order of branches", output(done), [{"a": 1}, 2])
    events = w.sfn.get_execution_history(executionArn=done["executionArn"])["events"]
    types = [event["type"] for event in events]
    for kind in ("ParallelStateEntered", "ParallelStateStarted", "ParallelStateSucceeded"):
        w.equal(kind, types.count(kind), 1)
    fails = state(slow, {"Type": "Fail", "Error": "E", "Cause": "why"})
    failed = w.run(one({**fails, "End": True}))
    w.equal("a branch fails", (failed["status"], failed.get("error")), ("FAILED", "E"))
    caught = w.run(
        {
            "StartAt": "P",
            "States": {
                "P": {**fails, "End": True, "Catch": [{"ErrorEquals": ["E"], "Next": "Caught"}]},
                "Caught": PASS,
            },
        }
    )
    w.equal("caught", output(caught), {"Error": "E", "Cause": "why"})


def inline_map(w):
    def state(processor, **more):
        return {"Type": "Map", "ItemProcessor": one(processor, "I"), "End": True, **more}

    done = w.run(one(state(PASS, ItemsPath="$.items")), {"items": [3, 1, 2]})
    w.equal("outputs in the order of items", output(done), [3, 1, 2])
    events = w.sfn.get_execution_history(executionArn=done["executionArn"])["events"]
    started = [
        e["mapIterationStartedEventDetails"]["index"]
        for e in events
        if e["type"] == "MapIterationStarted"
    ]
    w.equal("iterations", sorted(started), [0, 1, 2])
    selected = state(
        PASS,
        ItemsPath="$.items",
        MaxConcurrency=1,
        ItemSelector={
            "index.$": "$$.Map.Item.Index",
            "value.$": "$$.Map.Item.Value",
            "all.$": "$.name",
        },
    )
    done = w.run(one(selected), {"name": "n", "items": ["a", "b"]})
    expected = [{"index": i, "value": value, "all": "n"} for i, value in enumerate("ab")]
    w.equal("item selector", output(done), expected)
    w.equal("no items", output(w.run(one(state(PASS)), [])), [])
    failed = w.run(one(state(task("fail"))), [{"error": "E"}])
    w.equal("an iteration fails", (failed["status"], failed.get("error")), ("FAILED", "E"))


def retry_and_catch(w):
    def flaky(attempts, **more):
        retry = {
            "ErrorEquals": ["E"],
            "IntervalSeconds": 1,
            "BackoffRate": 1,
            "MaxAttempts": attempts,
        }
        return task("flaky", Retry=[retry], **more)

    def wants(failures):
        return {"id": unique("flaky"), "failures": failures, "error": "E", "cause": "why"}

    done = w.run(one(flaky(2)), wants(2))
    w.equal("succeeds at the third attempt", done["status"], "SUCCEEDED")
    w.true("after two intervals", (done["stopDate"] - done["startDate"]).total_seconds() >= 2)
    events = w.sfn.get_execution_history(executionArn=done["executionArn"])["events"]
    failures = [e for e in events if e["type"] == "LambdaFunctionFailed"]
    w.equal("failures in the history", len(failures), 2)
    spent = w.run(one(flaky(1)), wants(5))
    w.equal("attempts used up", (spent["status"], spent.get("error")), ("FAILED", "E"))
    other = w.run(one(task("fail", Retry=[{"ErrorEquals": ["Other"]}])), {"error": "E"})
    w.equal("another error is not retried", other.get("error"), "E")
    definition = {
        "StartAt": "T",
        "States": {
            "T": task(
                "fail",
                Catch=[
                    {"ErrorEquals": ["Other"], "Next": "Wrong"},
                    {"ErrorEquals": ["States.ALL"], "ResultPath": "$.fault", "Next": "Caught"},
                ],
            ),
            "Wrong": {"Type": "Fail"},
            "Caught": PASS,
        },
    }
    given = {"error": "E", "cause": "why"}
    caught = w.run(definition, given)
    w.equal("caught", output(caught), {**given, "fault": {"Error": "E", "Cause": "why"}})
    late = one(
        task("sleep", TimeoutSeconds=1, Catch=[{"ErrorEquals": ["States.Timeout"], "Next": "L"}])
    )
    late["States"]["L"] = {"Type": "Pass", "Result": "late", "End": True}
    w.equal("time-out", output(w.run(late, {"seconds": 60})), "late")


def data_flow(w):
    given = {"order": {"id": 7, "price": 1.5}, "keep": True}
    state = task(
        "echo",
        InputPath="$.order",
        Parameters={"number.$": "$.id", "fixed": "f"},
        ResultSelector={"selected.$": "$.number", "also.$": "$.fixed"},
        ResultPath="$.result",
    )
    result = {"selected": 7, "also": "f"}
    w.equal("all but OutputPath", output(w.run(one(state), given)), {**given, "result": result})
    w.equal("OutputPath", output(w.run(one({**state, "OutputPath": "$.result"}), given)), result)
    discard = output(w.run(one({**task("echo"), "ResultPath": None}), given))
    w.equal("ResultPath null", discard, given)
    w.equal("InputPath null", output(w.run(one({**PASS, "InputPath": None}), given)), {})
    missing = w.run(one({**PASS, "InputPath": "$.nothing"}), given)
    w.equal("missing path", (missing["status"], missing.get("error")), ("FAILED", "States.Runtime"))


SECTIONS = {
    "States: Choice": choice,
    "States: Parallel": parallel,
    "States: Map": inline_map,
    "States: Retry and Catch": retry_and_catch,
    "States: data flow": data_flow,
}
