"""The figures of benchmarks/run for the same executions, in the words of the table."""

import json
import os
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))


def measure(sizes, runs, temporal, scratch):
    """By server and number of executions, every figure with the values of all runs."""
    report = f"{scratch}/ours.json"
    command = [os.path.join(os.path.dirname(HERE), "run"), "--only", "a"]
    command += ["--executions", ",".join(map(str, sizes)), "--runs", str(runs), "--json", report]
    if temporal:
        command += ["--temporal", temporal]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    with open(report, encoding="utf-8") as file:
        cases = json.load(file)["benchmarks"][0]["cases"]
    return {_key(case): _figures(case) for case in cases if "figures" in case}


def _key(case):
    server, _, executions = case["name"].rpartition(", ")
    return server, int(executions.split()[0])


def _figures(case):
    values = {figure["name"]: figure["values"] for figure in case["figures"]}
    worker = values.get("peak memory, worker", [])
    server = values.get("peak memory, server", [])
    return {
        "chains per second": values["executions per second"],
        # Else it would have reported no figures.
        "failed chains": [0] * len(values["executions per second"]),
        "CPU s per chain": [value / 1e3 for value in values["CPU per execution, together"]],
        "peak memory MiB": [sum(pair) for pair in zip(worker, server)],
        "AWS calls per chain": values["AWS calls per execution"],
    }
