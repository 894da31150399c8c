"""GetExecutionHistory."""

from checks import PASS, one


def events(w):
    arn = w.run(one(PASS), {"a": 1})["executionArn"]

    def get(**more):
        return w.sfn.get_execution_history(executionArn=arn, **more)

    found = get()["events"]
    types = ["ExecutionStarted", "PassStateEntered", "PassStateExited", "ExecutionSucceeded"]
    w.equal("types", [event["type"] for event in found], types)
    w.equal("ids", [event["id"] for event in found], [1, 2, 3, 4])
    w.equal("previous ids", [event["previousEventId"] for event in found], [0, 0, 2, 3])
    w.equal("input", found[0]["executionStartedEventDetails"]["input"], '{"a": 1}')
    w.equal("state", found[1]["stateEnteredEventDetails"]["name"], "S")
    w.equal(
        "not truncated",
        found[3]["executionSucceededEventDetails"]["outputDetails"],
        {"truncated": False},
    )
    w.equal("reversed", [event["id"] for event in get(reverseOrder=True)["events"]], [4, 3, 2, 1])
    bare = get(includeExecutionData=False)["events"]
    w.true("without data", "input" not in bare[0]["executionStartedEventDetails"])
    w.true("with names", bare[1]["stateEnteredEventDetails"]["name"] == "S")

    first = get(maxResults=3)
    second = get(maxResults=3, nextToken=first["nextToken"])
    w.equal("pages", [len(first["events"]), len(second["events"])], [3, 1])
    w.true("no token at the end", "nextToken" not in second)
    paginator = w.sfn.get_paginator("get_execution_history")
    pages = paginator.paginate(executionArn=arn, PaginationConfig={"PageSize": 2})
    w.equal("paginator", [e["id"] for page in pages for e in page["events"]], [1, 2, 3, 4])
    token = first["nextToken"]
    w.error(
        "token of another request",
        "InvalidToken",
        "get_execution_history",
        executionArn=arn,
        nextToken=token,
        reverseOrder=True,
    )
    w.error(
        "made-up token",
        "InvalidToken",
        "get_execution_history",
        executionArn=arn,
        nextToken="made up",
    )
    w.error(
        "1001",
        "ValidationException",
        "get_execution_history",
        "Value '1001' at 'maxResults' failed to satisfy constraint: Member must have value less"
        " than or equal to 1000",
        executionArn=arn,
        maxResults=1001,
    )


SECTIONS = {"GetExecutionHistory": events}
