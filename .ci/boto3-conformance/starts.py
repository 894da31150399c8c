"""StartExecution: names, inputs, sizes, idempotency."""

import json

from checks import PASS, WAIT, one, unique

LIMIT = 262_144


def idempotency(w):
    arn = w.machine(one(WAIT))
    first = w.sfn.start_execution(stateMachineArn=arn, name="run", input='{"a":1}')
    again = w.sfn.start_execution(stateMachineArn=arn, name="run", input='{"a":1}')
    w.equal("same ARN while running", again["executionArn"], first["executionArn"])
    w.equal("same start date", again["startDate"], first["startDate"])
    exists = f"Execution Already Exists: '{first['executionArn']}'"
    run = {"stateMachineArn": arn, "name": "run"}
    w.error("other input", "ExecutionAlreadyExists", "start_execution", exists, **run, input="{}")
    w.sfn.stop_execution(executionArn=first["executionArn"])
    w.error(
        "closed, same input",
        "ExecutionAlreadyExists",
        "start_execution",
        exists,
        **run,
        input='{"a":1}',
    )
    other = w.sfn.start_execution(stateMachineArn=w.machine(one(PASS)), name="run")
    w.true("a name per machine", other["executionArn"].endswith(":run"))


def names(w):
    arn = w.machine(one(PASS))

    def start(name):
        return w.sfn.start_execution(stateMachineArn=arn, name=name)["executionArn"]

    for name in ("x" * 80, "é" * 80, "ünï-ço.de_1", "(a)+b=c@d!"):
        found = w.sfn.describe_execution(executionArn=start(name))
        w.equal("name", found["name"], name)
    generated = w.sfn.start_execution(stateMachineArn=arn)["executionArn"]
    w.equal("a UUID without a name", len(generated.rsplit(":", 1)[1]), 36)
    w.error(
        "81 characters",
        "ValidationException",
        "start_execution",
        f"1 validation error detected: Value '{'x' * 81}' at 'name' failed to satisfy constraint: "
        "Member must have length less than or equal to 80",
        stateMachineArn=arn,
        name="x" * 81,
    )
    w.error("no character", "ValidationException", "start_execution", stateMachineArn=arn, name="")
    for character in ' \t<>{}[]?*"#%\\^|~`$&,;:/\x00\x1f\x7f\x9f\ufffe\U0001f600':
        w.error(
            f"{character!r} in a name",
            "InvalidName",
            "start_execution",
            stateMachineArn=arn,
            name=f"a{character}b",
        )


def inputs(w):
    arn = w.machine(one(PASS))
    for document in ("2", '"text"', "null", "true", "[]", ' {"n":1.10} ', '{"big":1e400}'):
        started = w.sfn.start_execution(stateMachineArn=arn, input=document)
        execution = w.ended(started["executionArn"])
        w.equal("input as sent", execution["input"], document)
        w.equal("output as sent", execution["output"].strip(), document.strip())
    started = w.sfn.start_execution(stateMachineArn=arn)
    execution = w.sfn.describe_execution(executionArn=started["executionArn"])
    w.equal("no input", execution["input"], "{}")
    w.equal("included", execution["inputDetails"], {"included": True})
    broken = {
        "not some json": "Unrecognized token 'not': was expecting (JSON String, Number, Array,"
        " Object or token 'null', 'true' or 'false')",
        "{'not': 'json'}": "Unexpected character (''' (code 39)): was expecting double-quote to"
        " start field name",
        "": "Invalid execution input.",
        "{} {}": "",
        "[1,]": "",
    }
    for document, message in broken.items():
        w.error(
            f"input {document}",
            "InvalidExecutionInput",
            "start_execution",
            f"Invalid State Machine Execution Input: '{message}",
            stateMachineArn=arn,
            input=document,
        )


def sizes(w):
    arn = w.machine(one(PASS))
    for what, fits in {
        "262,144 bytes": json.dumps("x" * (LIMIT - 2)),
        "131,073 characters of 262,144 bytes": '"' + "é" * (LIMIT // 2 - 1) + '"',
    }.items():
        started = w.sfn.start_execution(stateMachineArn=arn, input=fits)
        w.equal(what, w.ended(started["executionArn"])["output"], fits)
        w.error(
            f"{what} and one more",
            "ValidationException",
            "start_execution",
            "Value at 'input' failed to satisfy constraint: Member must have length less than or"
            " equal to 262144",
            stateMachineArn=arn,
            input=fits + " ",
        )


def refusals(w):
    arn = w.machine(one(PASS))
    nothing = arn + unique("x")
    w.error(
        "machine",
        "StateMachineDoesNotExist",
        "start_execution",
        f"State Machine Does Not Exist: '{nothing}'",
        stateMachineArn=nothing,
    )
    w.error(
        "garbage",
        "InvalidArn",
        "start_execution",
        "Invalid Arn: 'Invalid ARN prefix: garbage'",
        stateMachineArn="garbage",
    )
    w.error(
        "an execution's ARN",
        "InvalidArn",
        "start_execution",
        "Resource type not valid in this context: execution",
        stateMachineArn="arn:aws:states:us-east-1:123456789012:execution:a:b",
    )
    w.error("a label", "ValidationException", "start_execution", stateMachineArn=arn + "/label")
    w.error(
        "no ARN",
        "ValidationException",
        "start_execution",
        "Value null at 'stateMachineArn' failed to satisfy constraint: Member must not be null",
        name="x",
    )
    w.error(
        "long trace header",
        "ValidationException",
        "start_execution",
        stateMachineArn=arn,
        traceHeader="x" * 257,
    )
    traced = w.sfn.start_execution(stateMachineArn=arn, traceHeader="Root=1-a")
    execution = w.sfn.describe_execution(executionArn=traced["executionArn"])
    w.equal("trace header", execution["traceHeader"], "Root=1-a")


SECTIONS = {
    "StartExecution, idempotency": idempotency,
    "StartExecution, names": names,
    "StartExecution, inputs": inputs,
    "StartExecution, sizes": sizes,
    "StartExecution, refusals": refusals,
}
