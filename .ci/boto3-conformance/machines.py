"""State machines: their life, their names, their definitions."""

import json

from checks import PASS, ROLE, WAIT, one, passing, task, text, unique


def lifecycle(w):
    name = unique("life")
    created = w.sfn.create_state_machine(name=name, definition=text(one(WAIT)), roleArn=ROLE)
    arn = created["stateMachineArn"]
    w.equal("ARN", arn, f"arn:aws:states:us-east-1:123456789012:stateMachine:{name}")
    w.true("no version", "stateMachineVersionArn" not in created)
    machine = w.sfn.describe_state_machine(stateMachineArn=arn)
    w.equal("name", machine["name"], name)
    w.equal("type", machine["type"], "STANDARD")
    w.equal("status", machine["status"], "ACTIVE")
    w.equal("definition", machine["definition"], text(one(WAIT)))
    w.equal("role", machine["roleArn"], ROLE)
    w.equal("creation date", machine["creationDate"], created["creationDate"])
    w.equal(
        "logging", machine["loggingConfiguration"], {"level": "OFF", "includeExecutionData": False}
    )
    w.true("the first revision has no id", "revisionId" not in machine)
    hidden = w.sfn.describe_state_machine(stateMachineArn=arn, includedData="METADATA_ONLY")
    w.equal("metadata only", hidden["definition"], "{}")
    execution = w.sfn.start_execution(stateMachineArn=arn)["executionArn"]

    updated = w.sfn.update_state_machine(stateMachineArn=arn, definition=text(one(PASS)))
    w.true("revision id", len(updated["revisionId"]) == 36)
    machine = w.sfn.describe_state_machine(stateMachineArn=arn)
    w.equal("updated definition", machine["definition"], text(one(PASS)))
    w.equal("updated revision", machine["revisionId"], updated["revisionId"])
    running = w.sfn.describe_state_machine_for_execution(executionArn=execution)
    w.equal("the execution's definition", running["definition"], text(one(WAIT)))
    w.true("the execution's revision", "revisionId" not in running)
    w.equal("the execution's machine", running["stateMachineArn"], arn)
    w.equal("no map run", running.get("mapRunArn"), None)

    w.sfn.delete_state_machine(stateMachineArn=arn)
    w.sfn.delete_state_machine(stateMachineArn=arn)
    machine = w.sfn.describe_state_machine(stateMachineArn=arn)
    w.equal("status while deleting", machine["status"], "DELETING")
    w.error("start", "StateMachineDeleting", "start_execution", stateMachineArn=arn)
    w.error(
        "update", "StateMachineDeleting", "update_state_machine", stateMachineArn=arn, roleArn=ROLE
    )
    w.sfn.stop_execution(executionArn=execution)


def idempotency(w):
    name = unique("twice")
    one_pass = {"name": name, "definition": text(one(PASS)), "roleArn": ROLE}
    first = w.sfn.create_state_machine(**one_pass)
    second = w.sfn.create_state_machine(**one_pass)
    w.equal("same ARN", second["stateMachineArn"], first["stateMachineArn"])
    w.equal("same date", second["creationDate"], first["creationDate"])
    w.sfn.create_state_machine(**{**one_pass, "roleArn": ROLE + "2"})
    machine = w.sfn.describe_state_machine(stateMachineArn=first["stateMachineArn"])
    w.equal("another role is ignored", machine["roleArn"], ROLE)
    for what, change in {
        "definition": {"definition": text(one(WAIT))},
        "type": {"type": "EXPRESS"},
        "logging": {"loggingConfiguration": {"level": "ALL"}},
    }.items():
        w.error(
            f"another {what}",
            "StateMachineAlreadyExists",
            "create_state_machine",
            f"State Machine Already Exists: '{first['stateMachineArn']}'",
            **{**one_pass, **change},
        )


def refusals(w):
    def create(what, code, message=None, **change):
        good = {"name": unique("bad"), "definition": text(one(PASS)), "roleArn": ROLE}
        w.error(what, code, "create_state_machine", message, **{**good, **change})

    create("space in a name", "InvalidName", "Invalid Name: 'a b'", name="a b")
    create("81 characters", "ValidationException", "less than or equal to 80", name="x" * 81)
    create("role", "InvalidArn", "Invalid Arn: 'Invalid ARN prefix: role'", roleArn="role")
    create("type", "ValidationException", "enum value set", type="FAST")
    create(
        "description of no version",
        "ValidationException",
        "Version description can only be set when publish is true",
        versionDescription="x",
    )
    invalid = "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: "
    create(
        "no states",
        "InvalidDefinition",
        invalid + "These fields are required: [States] at /'",
        definition='{"StartAt":"S"}',
    )
    create("not JSON", "InvalidDefinition", definition="not a definition")
    create(
        "location",
        "InvalidDefinition",
        "at /States/S",
        definition=text({"StartAt": "S", "States": {"S": {"Type": "Nothing", "End": True}}}),
    )
    create(
        "target",
        "InvalidDefinition",
        "at /States/S",
        definition=text(one({"Type": "Pass", "Next": "X"})),
    )
    nothing = "arn:aws:states:us-east-1:123456789012:stateMachine:nothing"
    w.error(
        "describe",
        "StateMachineDoesNotExist",
        "describe_state_machine",
        f"State Machine Does Not Exist: '{nothing}'",
        stateMachineArn=nothing,
    )
    w.error("ARN", "InvalidArn", "describe_state_machine", stateMachineArn="nothing")
    w.error(
        "update",
        "StateMachineDoesNotExist",
        "update_state_machine",
        stateMachineArn=nothing,
        roleArn=ROLE,
    )
    w.error(
        "update of nothing",
        "MissingRequiredParameter",
        "update_state_machine",
        stateMachineArn=w.machine(one(PASS)),
    )


def definition_sizes(w):
    def padded(size):
        spare = size - len(text(one(PASS, Comment="")))
        return text(one(PASS, Comment="x" * spare))

    arn = w.machine(padded(1_000_000))
    machine = w.sfn.describe_state_machine(stateMachineArn=arn)
    w.equal("a megabyte", len(machine["definition"]), 1_000_000)
    try:
        w.machine(padded(1_048_577))
        w.equal("more than a megabyte", "success", "an error")
    except w.sfn.exceptions.ClientError as e:
        status = e.response["ResponseMetadata"]["HTTPStatusCode"]
        w.true("more than a megabyte", status in (400, 413))


def validation(w):
    def validate(definition, **more):
        return w.sfn.validate_state_machine_definition(definition=text(definition), **more)

    valid = validate(one(PASS))
    w.equal("valid", (valid["result"], valid["diagnostics"]), ("OK", []))
    fault = validate({"States": {"S": PASS}})
    w.equal("invalid", fault["result"], "FAIL")
    w.equal("code", fault["diagnostics"][0]["code"], "SCHEMA_VALIDATION_FAILED")
    w.equal("message", fault["diagnostics"][0]["message"], "These fields are required: [StartAt]")
    w.equal("location", fault["diagnostics"][0]["location"], "/")
    callback = one({**task("x"), "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken"})
    w.equal("Express callback", validate(callback, type="EXPRESS")["result"], "FAIL")


def tags(w):
    arn = w.machine(passing("x"), tags=[{"key": "a", "value": "1"}])
    w.sfn.tag_resource(
        resourceArn=arn, tags=[{"key": "a", "value": "2"}, {"key": "b", "value": ""}]
    )
    w.sfn.untag_resource(resourceArn=arn, tagKeys=["b", "c"])
    found = w.sfn.list_tags_for_resource(resourceArn=arn)["tags"]
    w.equal("tags", json.dumps(found), json.dumps([{"key": "a", "value": "2"}]))
    w.error(
        "tags of nothing",
        "ResourceNotFound",
        "tag_resource",
        f"Resource not found: '{arn}x'",
        resourceArn=arn + "x",
        tags=[],
    )


SECTIONS = {
    "State machines, lifecycle": lifecycle,
    "State machines, idempotency": idempotency,
    "State machines, refusals": refusals,
    "Definition sizes": definition_sizes,
    "ValidateStateMachineDefinition": validation,
    "Tags": tags,
}
