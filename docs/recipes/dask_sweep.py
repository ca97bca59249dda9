#!/usr/bin/env python3
"""A sweep in parts on a Dask cluster.

    pip install dask distributed
    python docs/recipes/dask_sweep.py --parts 100 --folder rows --workers 2 -- \\
        scenarios/the-trickle.toml --vary policy.threshold=1..3/1000 --replications 50

Without --scheduler it starts a cluster on this machine with --workers workers of one thread each; with it, it uses the
cluster there, whose workers must see the same binary, scenario and folder. What stands after `--` goes to `gatewright
sweep` as it is. Each part is one task: it writes its file whole or not at all, takes up a killed one where it was, and
is skipped if its file is there. At the end the parts are joined, in order, to rows.jsonl.
"""

import argparse
import os
import shutil
import subprocess
from pathlib import Path

from dask.distributed import Client, LocalCluster, as_completed


def sweep_part(gatewright, arguments, part, parts, folder):
    """Runs one part; the file's name says which."""
    out = Path(folder) / f"part-{part:06}-of-{parts}.jsonl"
    if not out.exists():
        command = [gatewright, "sweep", *arguments, "--shard", f"{part}/{parts}", "--threads", "1"]
        done = subprocess.run(
            [*command, "--format", "jsonl", "--out", str(out)], capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise RuntimeError(f"part {part}/{parts}: {done.stderr.strip()}")
    return str(out)


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--parts", type=int, required=True, help="tasks; some hundred points each is a good size")
    words.add_argument("--folder", type=Path, required=True, help="where the parts and the rows go")
    words.add_argument("--workers", type=int, default=os.cpu_count(), help="workers of a cluster of its own")
    words.add_argument("--scheduler", help="address of a cluster that runs already, as in tcp://10.0.0.1:8786")
    words.add_argument("--gatewright", default="gatewright", help="the binary")
    words.add_argument("sweep", nargs="+", help="arguments of `gatewright sweep`, after `--`")
    given = words.parse_args()
    folder = given.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)

    cluster = given.scheduler or LocalCluster(
        n_workers=given.workers, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
    )
    with Client(cluster) as client:
        tasks = [
            client.submit(sweep_part, given.gatewright, given.sweep, part, given.parts, str(folder), pure=False)
            for part in range(1, given.parts + 1)
        ]
        for done, task in enumerate(as_completed(tasks), start=1):
            task.result()
            print(f"{done} of {given.parts} parts", flush=True)
        parts = client.gather(tasks)
    if not given.scheduler:
        cluster.close()

    rows = folder / "rows.jsonl"
    with open(f"{rows}.new", "wb") as joined:
        for part in parts:
            with open(part, "rb") as one:
                shutil.copyfileobj(one, joined)
    os.replace(f"{rows}.new", rows)
    print(rows)


if __name__ == "__main__":
    main()
