"""CPU time and memory of everything that Airflow runs, from /proc."""

import ctypes
import os
import threading

TICKS = os.sysconf("SC_CLK_TCK")
PR_SET_CHILD_SUBREAPER = 36


def adopt_orphans():
    """Lets processes that daemons leave behind become ours, so that no CPU time gets lost."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _stat(pid):
    with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
        # The name, in parentheses, may hold anything.
        fields = file.read().rpartition(")")[2].split()
    parent = int(fields[1])
    own = sum(int(field) for field in fields[11:13])
    reaped = sum(int(field) for field in fields[13:15])
    return parent, own, reaped


def _all():
    found = {}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            found[int(pid)] = _stat(int(pid))
        except (FileNotFoundError, ProcessLookupError):
            pass
    return found


def _tree(found, without):
    """All descendants of this process but some and what descends from these."""
    children = {}
    for pid, (parent, _, _) in found.items():
        children.setdefault(parent, []).append(pid)
    tree, todo = [], [pid for pid in children.get(os.getpid(), []) if pid not in without]
    while todo:
        pid = todo.pop()
        tree.append(pid)
        todo += children.get(pid, [])
    return tree


def cpu_seconds(without):
    """User and system time of living descendants, and of the ended ones they waited for."""
    while True:
        try:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                break
        except ChildProcessError:
            break
    found = _all()
    ticks = found[os.getpid()][2]
    for pid in _tree(found, without):
        ticks += found[pid][1] + found[pid][2]
    return ticks / TICKS


def _pss(pid):
    try:
        with open(f"/proc/{pid}/smaps_rollup", encoding="utf-8") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("Pss:")) * 1024
    except (OSError, StopIteration):
        return 0


class PeakMemory(threading.Thread):
    """The largest sum of proportional set sizes (PSS) that a look every second finds."""

    def __init__(self, without):
        super().__init__(daemon=True)
        self.without = without
        self.peak = 0
        self.ended = threading.Event()

    def run(self):
        while not self.ended.wait(1):
            self.peak = max(self.peak, sum(map(_pss, _tree(_all(), self.without))))

    def end(self):
        self.ended.set()
        self.join()
        return self.peak
