"""A workflow in Python that runs AWS Step Functions through a Nexus endpoint, as another namespace does."""

import asyncio

from temporalio import workflow
from temporalio.client import Client
from temporalio.envconfig import ClientConfig
from temporalio.exceptions import NexusOperationError
from temporalio.worker import Worker

ARN = "arn:aws:states:us-east-1:123456789012:stateMachine:"
TASK_QUEUE = "nexus-python"


@workflow.defn
class RefundThroughNexus:
    @workflow.run
    async def run(self, order: dict) -> dict:
        step_functions = workflow.create_nexus_client(service="StepFunctions", endpoint="step-functions")
        request = {"stateMachineArn": ARN + "refund", "input": order}
        try:
            refund = await step_functions.execute_operation("run", request, output_type=dict)
            return {"refund": refund["output"]["refund"], "execution": refund["executionArn"]}
        except NexusOperationError as failed:
            reason = failed.cause  # an ApplicationError
            return {"refused": reason.type, "error": reason.details[0]["error"]}


async def main() -> None:
    client = await Client.connect(**ClientConfig.load_client_connect_config())
    async with Worker(client, task_queue=TASK_QUEUE, workflows=[RefundThroughNexus]):
        for amount in (20, 200):
            order = {"amount": amount, "total": 120.50}
            id = f"nexus-python-{amount}"
            print(id, await client.execute_workflow(RefundThroughNexus.run, order, id=id, task_queue=TASK_QUEUE))


if __name__ == "__main__":
    asyncio.run(main())
