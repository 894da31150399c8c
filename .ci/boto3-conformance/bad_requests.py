"""Requests that no SDK sends, and what they get in return."""

import json
import urllib.error
import urllib.request


def send(w, operation, body, method="POST"):
    headers = {"Content-Type": "application/x-amz-json-1.0"}
    if operation is not None:
        headers["X-Amz-Target"] = operation
    request = urllib.request.Request(w.endpoint, data=body, headers=headers, method=method)
    try:
        with urllib.request.urlopen(request) as response:
            return response.status, json.load(response)
    except urllib.error.HTTPError as e:
        return e.code, json.load(e)


def protocol(w):
    describe = "AWSStepFunctions.DescribeExecution"
    for what, operation, body, method, code in (
        ("empty body", describe, b"", "POST", "SerializationException"),
        ("not JSON", describe, b"nonsense", "POST", "SerializationException"),
        ("a list", describe, b"[]", "POST", "SerializationException"),
        (
            "a number for a string",
            describe,
            b'{"executionArn":5}',
            "POST",
            "SerializationException",
        ),
        ("unknown operation", "AWSStepFunctions.Make", b"{}", "POST", "UnknownOperationException"),
        ("another service", "DynamoDB.GetItem", b"{}", "POST", "UnknownOperationException"),
        ("no target", None, b"{}", "POST", "UnknownOperationException"),
        ("GET", None, None, "GET", "UnknownOperationException"),
        ("two megabytes", describe, b" " * 2_000_000, "POST", "RequestEntityTooLargeException"),
    ):
        status, answer = send(w, operation, body, method)
        w.true(f"{what}: {status}", 400 <= status < 500)
        w.equal(f"{what}: type", answer["__type"].rsplit("#", 1)[1], code)
        w.true(f"{what}: message", isinstance(answer["message"], str))


SECTIONS = {"Bad requests": protocol}
