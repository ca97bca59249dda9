#!/usr/bin/env bash
# A sweep in parts as a Slurm array: one task a part, one core each.
#
#   sbatch --array=1-100 docs/recipes/slurm-array.sh scenarios/the-trickle.toml \
#       --vary policy.threshold=1..3/1000 --replications 50
#
# Arrays must begin at 1 and leave nothing out. GATEWRIGHT names the binary, ROWS the folder. A task that is killed at its
# time limit goes on where it was when it is sent again; one that is done does nothing. Afterwards:
#
#   cat rows/part-*.jsonl > rows.jsonl
#
#SBATCH --job-name=gatewright-sweep
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --time=01:00:00
#SBATCH --requeue
set -euo pipefail

part=${SLURM_ARRAY_TASK_ID:?this script is sent with sbatch --array=1-N}
parts=${SLURM_ARRAY_TASK_COUNT:?this script is sent with sbatch --array=1-N}
folder=${ROWS:-rows}
mkdir -p "$folder"
out=$(printf '%s/part-%06d-of-%d.jsonl' "$folder" "$part" "$parts")
[ -e "$out" ] && exit 0
exec "${GATEWRIGHT:-gatewright}" sweep "$@" --shard "$part/$parts" --threads 1 --format jsonl --out "$out"
