"""Versions, aliases, and the ARNs that name them."""

from checks import PASS, ROLE, one, passing, text, unique


def versions(w):
    arn = w.machine(passing("one"))
    published = w.sfn.publish_state_machine_version(stateMachineArn=arn, description="first")
    w.equal("version", published["stateMachineVersionArn"], arn + ":1")
    again = w.sfn.publish_state_machine_version(stateMachineArn=arn)
    w.equal("once per revision", again["stateMachineVersionArn"], arn + ":1")
    update = w.sfn.update_state_machine(
        stateMachineArn=arn, definition=text(passing("two")), publish=True, versionDescription="2nd"
    )
    w.equal("published by an update", update["stateMachineVersionArn"], arn + ":2")
    two = text(passing("two"))
    same = w.sfn.update_state_machine(stateMachineArn=arn, definition=two, publish=True)
    w.equal("nothing changed", same["stateMachineVersionArn"], arn + ":2")
    w.equal("same revision", same["revisionId"], update["revisionId"])
    first = w.sfn.describe_state_machine(stateMachineArn=arn + ":1")
    w.equal("description", first["description"], "first")
    w.equal("ARN", first["stateMachineArn"], arn + ":1")
    w.equal("definition", first["definition"], text(passing("one")))
    w.equal("date", first["creationDate"], published["creationDate"])
    w.error(
        "another revision",
        "ConflictException",
        "publish_state_machine_version",
        "Failed to publish the State Machine version for revision INITIAL. The current State"
        f" Machine revision is {update['revisionId']}.",
        stateMachineArn=arn,
        revisionId="INITIAL",
    )
    page = w.sfn.list_state_machine_versions(stateMachineArn=arn, maxResults=1)
    rest = w.sfn.list_state_machine_versions(
        stateMachineArn=arn, maxResults=1, nextToken=page["nextToken"]
    )
    listed = page["stateMachineVersions"] + rest["stateMachineVersions"]
    w.equal("newest first", [v["stateMachineVersionArn"] for v in listed], [arn + ":2", arn + ":1"])
    w.error(
        "1001",
        "ValidationException",
        "list_state_machine_versions",
        stateMachineArn=arn,
        maxResults=1001,
    )
    w.sfn.delete_state_machine_version(stateMachineVersionArn=arn + ":2")
    w.sfn.delete_state_machine_version(stateMachineVersionArn=arn + ":2")
    w.error(
        "deleted",
        "StateMachineDoesNotExist",
        "start_execution",
        f"State Machine Does Not Exist: '{arn}:2'",
        stateMachineArn=arn + ":2",
    )
    third = w.sfn.publish_state_machine_version(stateMachineArn=arn)
    w.equal("no number twice", third["stateMachineVersionArn"], arn + ":3")
    w.error(
        "update of a version",
        "StateMachineDoesNotExist",
        "update_state_machine",
        stateMachineArn=arn + ":1",
        roleArn=ROLE,
    )
    created = w.sfn.create_state_machine(
        name=unique("v"), definition=text(one(PASS)), roleArn=ROLE, publish=True
    )
    w.equal(
        "published at once", created["stateMachineVersionArn"], created["stateMachineArn"] + ":1"
    )


def aliases(w):
    arn = w.machine(passing("one"), publish=True)
    w.sfn.update_state_machine(stateMachineArn=arn, definition=text(passing("two")), publish=True)
    one_only = [{"stateMachineVersionArn": arn + ":1", "weight": 100}]
    both = [
        {"stateMachineVersionArn": arn + ":1", "weight": 70},
        {"stateMachineVersionArn": arn + ":2", "weight": 30},
    ]
    created = w.sfn.create_state_machine_alias(name="PROD", routingConfiguration=one_only)
    alias = created["stateMachineAliasArn"]
    w.equal("ARN", alias, arn + ":PROD")
    again = w.sfn.create_state_machine_alias(name="PROD", routingConfiguration=one_only)
    w.equal("idempotent", again["creationDate"], created["creationDate"])
    w.error(
        "not the same",
        "ConflictException",
        "create_state_machine_alias",
        "Failed to create alias because an alias with the same name and a different routing"
        " configuration already exists.",
        name="PROD",
        routingConfiguration=both,
    )
    w.sfn.update_state_machine_alias(
        stateMachineAliasArn=alias, routingConfiguration=both, description="both"
    )
    found = w.sfn.describe_state_machine_alias(stateMachineAliasArn=alias)
    w.equal("routes", found["routingConfiguration"], both)
    w.equal("name", (found["name"], found["description"]), ("PROD", "both"))
    w.true("update date", found["updateDate"] >= found["creationDate"])
    listed = w.sfn.list_state_machine_aliases(stateMachineArn=arn + ":2")["stateMachineAliases"]
    w.equal("list", [item["stateMachineAliasArn"] for item in listed], [alias])
    w.error(
        "delete a version in use",
        "ConflictException",
        "delete_state_machine_version",
        "Current list of aliases referencing this version: [PROD]",
        stateMachineVersionArn=arn + ":2",
    )
    for what, routes, message in (
        (
            "a machine",
            [{"stateMachineVersionArn": arn, "weight": 100}],
            f"Routing configuration must contain state machine version ARNs. Received: [{arn}]",
        ),
        (
            "a sum",
            [{**both[0]}, {**both[1], "weight": 29}],
            "Sum of routing configuration weights must equal 100. Received: [70, 29]",
        ),
        (
            "a weight",
            [{**one_only[0], "weight": 101}],
            "Value '101' at 'routingConfiguration.1.member.weight' failed to satisfy constraint",
        ),
        ("three", both + one_only, "Member must have length less than or equal to 2"),
        (
            "twice",
            [{**both[0], "weight": 50}] * 2,
            "Routing configuration must contain distinct state machine version ARNs.",
        ),
    ):
        w.error(
            what,
            "ValidationException",
            "create_state_machine_alias",
            message,
            name="BAD",
            routingConfiguration=routes,
        )
    w.error(
        "digits",
        "ValidationException",
        "create_state_machine_alias",
        "Member must satisfy regular expression pattern",
        name="123",
        routingConfiguration=both,
    )
    w.sfn.delete_state_machine_alias(stateMachineAliasArn=alias)
    w.sfn.delete_state_machine_alias(stateMachineAliasArn=alias)
    w.error(
        "deleted",
        "ResourceNotFound",
        "describe_state_machine_alias",
        "Request references a resource that does not exist.",
        stateMachineAliasArn=alias,
    )


def qualified_arns(w):
    arn = w.machine(passing("published"), publish=True)
    version, alias = arn + ":1", arn + ":PROD"
    w.sfn.create_state_machine_alias(
        name="PROD", routingConfiguration=[{"stateMachineVersionArn": version, "weight": 100}]
    )
    w.sfn.update_state_machine(stateMachineArn=arn, definition=text(passing("latest")))
    for what, target, output, version_arn, alias_arn in (
        ("bare", arn, '"latest"', None, None),
        ("version", version, '"published"', version, None),
        ("alias", alias, '"published"', version, alias),
    ):
        started = w.sfn.start_execution(stateMachineArn=target, name=what)["executionArn"]
        w.equal(f"{what}: ARN", started, arn.replace("stateMachine", "execution") + ":" + what)
        execution = w.ended(started)
        w.equal(f"{what}: output", execution["output"], output)
        w.equal(f"{what}: machine", execution["stateMachineArn"], arn)
        w.equal(f"{what}: version", execution.get("stateMachineVersionArn"), version_arn)
        w.equal(f"{what}: alias", execution.get("stateMachineAliasArn"), alias_arn)
        w.error(
            f"{what}: one name space",
            "ExecutionAlreadyExists",
            "start_execution",
            stateMachineArn=arn,
            name=what,
        )
    for target, expected in ((version, ["alias", "version"]), (alias, ["alias"])):
        items = w.sfn.list_executions(stateMachineArn=target)["executions"]
        w.equal("listed", [item["name"] for item in items], expected)
    for qualifier in ("9", "NONE"):
        w.error(
            qualifier,
            "StateMachineDoesNotExist",
            "start_execution",
            f"State Machine Does Not Exist: '{arn}:{qualifier}'",
            stateMachineArn=f"{arn}:{qualifier}",
        )


SECTIONS = {"Versions": versions, "Aliases": aliases, "Qualified ARNs": qualified_arns}
