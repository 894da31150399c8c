"""The chain of the provider's documentation, in both of its forms."""

import os

from airflow.providers.amazon.aws.operators.step_function import (
    StepFunctionGetExecutionOutputOperator,
    StepFunctionStartExecutionOperator,
)
from airflow.providers.amazon.aws.sensors.step_function import StepFunctionExecutionSensor
from airflow.sdk import DAG

MACHINE = os.environ["BENCHMARK_STATE_MACHINE"]
INTERVAL = int(os.environ["BENCHMARK_POLL_SECONDS"])
# Airflow's own limits for a DAG would be 16.
LIMITS = {"max_active_runs": 10_000, "max_active_tasks": 10_000}


def start(**more):
    return StepFunctionStartExecutionOperator(
        task_id="start",
        state_machine_arn=MACHINE,
        name="{{ run_id }}",
        state_machine_input={"run": "{{ run_id }}"},
        **more,
    )


def get_output(started):
    return StepFunctionGetExecutionOutputOperator(task_id="output", execution_arn=started.output)


with DAG("sensor", schedule=None, is_paused_upon_creation=False, **LIMITS):
    started = start()
    wait = StepFunctionExecutionSensor(
        task_id="wait", execution_arn=started.output, poke_interval=INTERVAL
    )
    started >> wait >> get_output(started)

with DAG("deferrable", schedule=None, is_paused_upon_creation=False, **LIMITS):
    started = start(deferrable=True, waiter_delay=INTERVAL, waiter_max_attempts=3600)
    started >> get_output(started)
