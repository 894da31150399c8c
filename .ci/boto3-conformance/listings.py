"""ListExecutions and ListStateMachines."""

from checks import PASS, WAIT, one


def executions(w):
    arn = w.machine(one(WAIT))
    for number in range(5):
        w.sfn.start_execution(stateMachineArn=arn, name=f"run-{number}")
    w.sfn.stop_execution(executionArn=arn.replace("stateMachine", "execution") + ":run-1")

    def ask(**more):
        return w.sfn.list_executions(stateMachineArn=arn, **more)

    def names(**more):
        return [item["name"] for item in ask(**more)["executions"]]

    w.equal("running", names(statusFilter="RUNNING"), ["run-4", "run-3", "run-2", "run-0"])
    w.equal("aborted", names(statusFilter="ABORTED"), ["run-1"])
    w.equal("none", names(statusFilter="FAILED"), [])
    w.equal("all", len(names(maxResults=0)), 5)
    item = ask(statusFilter="RUNNING", maxResults=1)["executions"][0]
    w.equal("machine", item["stateMachineArn"], arn)
    w.true("no stop date", "stopDate" not in item)
    w.true("neither input nor output", "input" not in item and "output" not in item)
    paginator = w.sfn.get_paginator("list_executions")
    pages = paginator.paginate(
        stateMachineArn=arn, statusFilter="RUNNING", PaginationConfig={"PageSize": 3}
    )
    found = [item["name"] for page in pages for item in page["executions"]]
    w.equal("pages", found, ["run-4", "run-3", "run-2", "run-0"])
    first = ask(maxResults=2, statusFilter="RUNNING")
    for what, change in {
        "another filter": {"statusFilter": "ABORTED"},
        "another machine": {"stateMachineArn": w.machine(one(PASS)), "statusFilter": "RUNNING"},
    }.items():
        w.error(
            f"token with {what}",
            "InvalidToken",
            "list_executions",
            **{"stateMachineArn": arn, "nextToken": first["nextToken"], **change},
        )
    w.error(
        "long token",
        "ValidationException",
        "list_executions",
        stateMachineArn=arn,
        nextToken="x" * 3097,
    )
    w.error("1001", "ValidationException", "list_executions", stateMachineArn=arn, maxResults=1001)
    w.error("-1", "ValidationException", "list_executions", stateMachineArn=arn, maxResults=-1)


def refusals(w):
    arn = w.machine(one(PASS))

    def refuse(what, code, **parameters):
        w.error(what, code, "list_executions", **parameters)

    map_run = "arn:aws:states:us-east-1:123456789012:mapRun:m/label:id"
    refuse(
        "redriveFilter",
        "ValidationException",
        message="RedriveFilter cannot be applied to ListExecutions call with StateMachine ARN",
        stateMachineArn=arn,
        redriveFilter="REDRIVEN",
    )
    refuse(
        "PENDING_REDRIVE",
        "ValidationException",
        stateMachineArn=arn,
        statusFilter="PENDING_REDRIVE",
    )
    refuse("unknown status", "ValidationException", stateMachineArn=arn, statusFilter="DONE")
    refuse("neither ARN", "ValidationException")
    refuse("both ARNs", "ValidationException", stateMachineArn=arn, mapRunArn=map_run)
    refuse("map run", "ResourceNotFound", mapRunArn=map_run)
    refuse("garbage", "InvalidArn", stateMachineArn="garbage")
    refuse("machine", "StateMachineDoesNotExist", stateMachineArn=arn + "x")


def machines(w):
    created = {w.machine(one(PASS)) for _ in range(3)}
    paginator = w.sfn.get_paginator("list_state_machines")
    pages = list(paginator.paginate(PaginationConfig={"PageSize": 2}))
    found = [machine for page in pages for machine in page["stateMachines"]]
    w.true("several pages", len(pages) > 1)
    w.true("all are listed", created <= {machine["stateMachineArn"] for machine in found})
    w.equal("each once", len({machine["name"] for machine in found}), len(found))
    token = pages[0]["nextToken"]
    w.error(
        "token of another request",
        "InvalidToken",
        "list_executions",
        stateMachineArn=created.pop(),
        nextToken=token,
    )
    w.error("made-up token", "InvalidToken", "list_state_machines", nextToken="made up")
    w.error("1001", "ValidationException", "list_state_machines", maxResults=1001)


SECTIONS = {
    "ListExecutions": executions,
    "ListExecutions, refusals": refusals,
    "ListStateMachines": machines,
}
