"""Airflow with LocalExecutor, all of its processes, and its REST API."""

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from base64 import urlsafe_b64encode

import database

HERE = os.path.dirname(os.path.abspath(__file__))
# Without their servers of logs, which nobody asks here, and which listen on every interface.
PROCESSES = (
    ("api-server",),
    ("scheduler", "--skip-serve-logs"),
    ("dag-processor",),
    ("triggerer", "--skip-serve-logs"),
)
PATIENCE = 300


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Airflow:
    def __init__(self, scratch, endpoint, machine, poll_seconds):
        self.home = f"{scratch}/airflow"
        os.makedirs(self.home)
        port = free_port()
        self.api = f"http://127.0.0.1:{port}"
        self.database, address, process = database.start(scratch, free_port())
        self.processes = [process] if process else []
        self.environment = self._environment(port, address, endpoint, machine, poll_seconds)
        self.token = None
        try:
            self._run("db", "migrate")
            for words in PROCESSES:
                self.processes.append(self._start(*words))
            self._await(self._has_dags)
        except BaseException:
            self.close()
            raise

    def _environment(self, port, address, endpoint, machine, poll_seconds):
        connection = {
            "conn_type": "aws",
            "login": "dummy",
            "password": "dummy",
            "extra": {"region_name": "us-east-1", "endpoint_url": endpoint},
        }
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        return {
            **kept,
            "PATH": os.path.dirname(sys.executable) + ":" + kept.get("PATH", ""),
            "AIRFLOW_HOME": self.home,
            "AIRFLOW_CONN_AWS_DEFAULT": json.dumps(connection),
            "AIRFLOW__CORE__DAGS_FOLDER": f"{HERE}/dags",
            "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
            "AIRFLOW__CORE__EXECUTOR": "LocalExecutor",
            "AIRFLOW__CORE__FERNET_KEY": urlsafe_b64encode(secrets.token_bytes(32)).decode(),
            "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_ALL_ADMINS": "True",
            "AIRFLOW__CORE__EXECUTION_API_SERVER_URL": f"{self.api}/execution/",
            "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": address,
            "AIRFLOW__API__HOST": "127.0.0.1",
            "AIRFLOW__API__PORT": str(port),
            "AIRFLOW__API__BASE_URL": self.api,
            "AIRFLOW__API__SECRET_KEY": secrets.token_hex(16),
            "AIRFLOW__API__MAXIMUM_PAGE_LIMIT": "10000",
            "AIRFLOW__API_AUTH__JWT_SECRET": secrets.token_hex(32),
            "BENCHMARK_STATE_MACHINE": machine,
            "BENCHMARK_POLL_SECONDS": str(poll_seconds),
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def _command(self, *words):
        return [os.path.join(os.path.dirname(sys.executable), "airflow"), *words]

    def _run(self, *words):
        with open(f"{self.home}/{words[0]}.log", "wb") as log:
            subprocess.run(
                self._command(*words),
                env=self.environment,
                cwd=self.home,
                stdout=log,
                stderr=log,
                check=True,
            )

    def _start(self, *words):
        with open(f"{self.home}/{words[0]}.log", "wb") as log:
            return subprocess.Popen(
                self._command(*words),
                env=self.environment,
                cwd=self.home,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def _await(self, condition):
        deadline = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > deadline:
                raise TimeoutError(f"Airflow is not ready; its logs are in {self.home}")
            time.sleep(1)

    def _has_dags(self):
        try:
            self.token = self.call("GET", "/auth/token")["access_token"]
            return self.call("GET", "/api/v2/dags")["total_entries"] == 2
        except (OSError, urllib.error.URLError):
            return False

    def call(self, method, path, body=None):
        request = urllib.request.Request(self.api + path, method=method)
        if self.token:
            request.add_header("Authorization", f"Bearer {self.token}")
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def start_run(self, dag, run):
        self.call("POST", f"/api/v2/dags/{dag}/dagRuns", {"dag_run_id": run, "logical_date": None})

    def runs(self, dag, prefix):
        """The runs whose ids begin so, with their states and dates."""
        found = self.call("GET", f"/api/v2/dags/{dag}/dagRuns?limit=10000")["dag_runs"]
        return [run for run in found if run["dag_run_id"].startswith(prefix)]

    def output(self, dag, run):
        path = f"/api/v2/dags/{dag}/dagRuns/{run}/taskInstances/output/xcomEntries/return_value"
        value = self.call("GET", path)["value"]
        return json.loads(value) if isinstance(value, str) else value

    def close(self):
        for process in reversed(self.processes):
            process.send_signal(signal.SIGINT if process.args[0] == "setpriv" else signal.SIGTERM)
        for process in reversed(self.processes):
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
