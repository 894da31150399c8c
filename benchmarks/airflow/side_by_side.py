"""Measures Airflow's chain and this project's run of the same executions, one after the other."""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from importlib.metadata import version

import boto3

import measurement
import ours
from airflow_world import Airflow
from processes import adopt_orphans

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DAGS = ("sensor", "deferrable")
FIGURES = (
    "chains per second",
    "failed chains",
    "CPU s per chain",
    "peak memory MiB",
    "AWS calls per chain",
)
DEFINITION = {
    "StartAt": "Wait",
    "States": {"Wait": {"Type": "Wait", "Seconds": 2, "End": True}},
}


def arguments():
    parser = argparse.ArgumentParser(prog="benchmarks/airflow/run", description=__doc__)
    parser.add_argument("--executions", default="20,50,100", help="how many at once (%(default)s)")
    parser.add_argument("--runs", type=int, default=3, help="of each case (%(default)s)")
    parser.add_argument(
        "--poll-seconds",
        type=int,
        default=1,
        help="poke_interval and waiter_delay (%(default)s; Airflow's own default is 60)",
    )
    parser.add_argument("--temporal", help="the CLI whose dev server is used; default: on the PATH")
    parser.add_argument("--json", help="where to write every value of every run")
    given = parser.parse_args()
    given.sizes = [int(size) for size in given.executions.split(",")]
    return given


class Emulator:
    def __init__(self):
        self.process = subprocess.Popen(
            [f"{ROOT}/bin/temporal-sfn", "emulator", "--port", "0"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        printed = self.process.stdout.readline()
        self.endpoint = printed.partition("AWS_ENDPOINT_URL_SFN=")[2].split()[0]

    def create_machine(self):
        client = boto3.client(
            "stepfunctions",
            endpoint_url=self.endpoint,
            region_name="us-east-1",
            aws_access_key_id="dummy",
            aws_secret_access_key="dummy",
        )
        return client.create_state_machine(
            name="benchmark",
            definition=json.dumps(DEFINITION),
            roleArn="arn:aws:iam::123456789012:role/benchmark",
        )["stateMachineArn"]

    def close(self):
        self.process.terminate()
        self.process.wait()


def of_airflow(given, scratch):
    """By DAG and number of executions, every figure with the values of all runs."""
    emulator = Emulator()
    airflow = None
    try:
        machine = emulator.create_machine()
        airflow = Airflow(scratch, emulator.endpoint, machine, given.poll_seconds)
        without = {emulator.process.pid}

        def measure(dag, size):
            print(f"Airflow, {dag}, {size} executions …", file=sys.stderr)
            return measurement.measure(airflow, emulator.endpoint, dag, size, without)

        for dag in DAGS:
            measure(dag, 1)
        found = {}
        for size in given.sizes:
            for dag in DAGS:
                values = [measure(dag, size) for _ in range(given.runs)]
                found[dag, size] = {name: [run[name] for run in values] for name in FIGURES}
        return airflow.database, found
    finally:
        if airflow:
            airflow.close()
        emulator.close()


def table(airflow, mine):
    servers = sorted({server for server, _ in mine})
    lines = []
    for size in sorted({size for _, size in airflow}):
        theirs = [("Airflow, " + dag, airflow[dag, size]) for dag in DAGS]
        own = [(name, mine[name, size]) for name in servers if (name, size) in mine]
        lines.append("")
        lines.append(
            _row([f"{size} executions"] + [_brief(name) for name, _ in theirs + own])
            + "  ratio to Airflow, "
            + " and ".join(DAGS)
        )
        for figure in FIGURES:
            medians = [_median(values[figure]) for _, values in theirs + own]
            ratios = [
                " and ".join(_ratio(other, median) for other in medians[: len(DAGS)])
                for median in medians[len(DAGS) :]
            ]
            shown = _row([figure] + [_shown(median) for median in medians])
            lines.append(shown + "  " + "; ".join(ratios))
    return "\n".join(lines)


# "dev server, CLI 1.9.1 (Server 1.32.0, UI 2.54.1)"; the report in JSON has it whole.
def _brief(name):
    return name.partition(" (")[0]


def _row(cells):
    return "  ".join([cells[0].ljust(20)] + [cell.rjust(21) for cell in cells[1:]])


def _median(values):
    return statistics.median(values) if values else None


def _shown(number):
    return "–" if number is None else f"{number:.3g}" if number < 100 else f"{number:.0f}"


def _ratio(other, own):
    return "–" if not other or not own else f"{own / other:.2g}"


def main():
    given = arguments()
    adopt_orphans()
    with tempfile.TemporaryDirectory(prefix="temporal-sfn-airflow-") as scratch:
        os.chmod(scratch, 0o755)
        database, airflow = of_airflow(given, scratch)
        print("temporal-sfn …", file=sys.stderr)
        mine = ours.measure(given.sizes, given.runs, given.temporal, scratch)
    versions = {
        "airflow": version("apache-airflow"),
        "provider amazon": version("apache-airflow-providers-amazon"),
        "python": platform.python_version(),
        "database": database,
    }
    print(
        f"Airflow {versions['airflow']}, provider amazon {versions['provider amazon']},"
        f" Python {versions['python']}, LocalExecutor, {database};"
        f" polls every {given.poll_seconds} s; medians of {given.runs} runs"
    )
    print(table(airflow, mine))
    if given.json:
        report = {"versions": versions, "cpus": os.cpu_count(), "pollSeconds": given.poll_seconds}
        report["cases"] = [
            {"name": name, "executions": size, "figures": figures}
            for cases in ({(f"Airflow, {d}", n): f for (d, n), f in airflow.items()}, mine)
            for (name, size), figures in cases.items()
        ]
        with open(given.json, "w", encoding="utf-8") as file:
            json.dump(report, file, indent=2)


if __name__ == "__main__":
    try:
        main()
    except measurement.WrongResult as wrong:
        sys.exit(f"wrong: {wrong}")
