"""So many chains at once in Airflow: how fast, with how much CPU and memory, and how rightly."""

import json
import time
import urllib.request
from datetime import datetime

from processes import PeakMemory, cpu_seconds

LIMIT_SECONDS = 1800


class WrongResult(Exception):
    """What was measured did not do what it should."""


def measure(airflow, emulator, dag, count, without):
    prefix = f"{dag}-{count}-{int(time.time())}-"
    names = [f"{prefix}{number}" for number in range(count)]
    calls = _calls(emulator)
    memory = PeakMemory(without)
    memory.start()
    cpu, begin = cpu_seconds(without), time.time()
    for name in names:
        airflow.start_run(dag, name)
    runs = _ended(airflow, dag, prefix, count, begin)
    cpu = cpu_seconds(without) - cpu
    peak = memory.end()
    made = {name: number - calls.get(name, 0) for name, number in _calls(emulator).items()}
    succeeded = [run["dag_run_id"] for run in runs if run["state"] == "success"]
    _check(airflow, dag, succeeded, made, count)
    last = max(datetime.fromisoformat(run["end_date"]).timestamp() for run in runs)
    return {
        "chains per second": len(succeeded) / (last - begin),
        "failed chains": count - len(succeeded),
        "CPU s per chain": cpu / count,
        "peak memory MiB": peak / 2**20,
        "AWS calls per chain": sum(made.values()) / count,
    }


def _ended(airflow, dag, prefix, count, begin):
    while True:
        runs = airflow.runs(dag, prefix)
        if sum(run["state"] in ("success", "failed") for run in runs) == count:
            return runs
        if time.time() - begin > LIMIT_SECONDS:
            raise WrongResult(f"not ended within {LIMIT_SECONDS} s")
        # Seldom, as Airflow's work for the answer counts as its own.
        time.sleep(3)


# Airflow sometimes marks a deferred task failed although its execution succeeds: "finished with
# state success, but the task instance's state attribute is queued". That is a figure of its own; a
# wrong output, or another number of executions, would be no measurement.
def _check(airflow, dag, succeeded, made, count):
    if made.get("StartExecution") != count:
        raise WrongResult(f"{made.get('StartExecution')} starts for {count} chains")
    for name in succeeded:
        output = airflow.output(dag, name)
        if output != {"run": name}:
            raise WrongResult(f"the output of {name} is another one's: {output}")


def _calls(emulator):
    with urllib.request.urlopen(f"{emulator}/_emulator/stats", timeout=60) as answer:
        return {name: call["count"] for name, call in json.load(answer)["calls"].items()}
