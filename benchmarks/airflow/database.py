"""The database of Airflow: a PostgreSQL of its own where there is one, else SQLite."""

import glob
import os
import pwd
import shutil
import socket
import subprocess
import time


def _programs():
    folders = os.environ.get("PATH", "").split(":") + sorted(glob.glob("/usr/lib/postgresql/*/bin"))
    for folder in folders:
        if all(os.access(f"{folder}/{name}", os.X_OK) for name in ("initdb", "postgres")):
            return folder
    return None


def _as_somebody(folder):
    """PostgreSQL refuses to run as root; Debian's package brings a user for it."""
    if os.geteuid() != 0:
        return []
    try:
        user = pwd.getpwnam("postgres")
    except KeyError:
        return None
    if not shutil.which("setpriv"):
        return None
    os.chown(folder, user.pw_uid, user.pw_gid)
    return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]


def start(scratch, port):
    """Returns its name, its address for SQLAlchemy, and its process, if it has one."""
    programs, folder = _programs(), f"{scratch}/postgres"
    os.makedirs(folder)
    prefix = _as_somebody(folder) if programs else None
    if programs is None or prefix is None:
        return "SQLite", f"sqlite:///{scratch}/airflow.db", None
    data = f"{folder}/data"
    quiet = {"stdout": subprocess.DEVNULL, "cwd": "/"}
    subprocess.run(
        prefix + [f"{programs}/initdb", "-D", data, "-U", "airflow", "-A", "trust", "-E", "UTF8"],
        check=True,
        **quiet,
    )
    process = subprocess.Popen(
        prefix
        + [f"{programs}/postgres", "-D", data, "-h", "127.0.0.1", "-p", str(port), "-k", folder]
        + ["-c", "max_connections=300"],
        stderr=subprocess.STDOUT,
        **quiet,
    )
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    version = subprocess.run(
        [f"{programs}/postgres", "--version"], check=True, capture_output=True, text=True
    ).stdout.split()[2]
    address = f"postgresql+psycopg2://airflow@127.0.0.1:{port}/postgres"
    return f"PostgreSQL {version}", address, process
