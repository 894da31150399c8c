"""A workflow in Python that runs AWS Step Functions: one after the other, with and without luck."""

import asyncio

from temporalio import workflow
from temporalio.client import Client, WorkflowFailureError
from temporalio.envconfig import ClientConfig
from temporalio.exceptions import ChildWorkflowError
from temporalio.worker import Worker

ARN = "arn:aws:states:us-east-1:123456789012:stateMachine:"
TASK_QUEUE = "callers-python"


@workflow.defn
class RefundOrder:
    @workflow.run
    async def run(self, order: dict) -> dict:
        rested = await run_state_machine("reminder", order)
        try:
            refund = await run_state_machine("refund", rested["output"])
            return {"refund": refund["output"]["refund"], "execution": refund["executionArn"]}
        except ChildWorkflowError as failed:
            reason = failed.cause  # an ApplicationError
            return {"refused": reason.type, "error": reason.details[0]["error"]}


def run_state_machine(name: str, document: dict):
    return workflow.execute_child_workflow(
        "RunStateMachine",
        {"stateMachineArn": ARN + name, "input": document},
        id=f"{workflow.info().workflow_id}-{name}",
        task_queue="step-functions",
        parent_close_policy=workflow.ParentClosePolicy.REQUEST_CANCEL,  # stops the execution
    )


async def main() -> None:
    client = await Client.connect(**ClientConfig.load_client_connect_config())
    async with Worker(client, task_queue=TASK_QUEUE, workflows=[RefundOrder]):
        for amount in (20, 200):
            handle = await start(client, f"python-{amount}", {"seconds": 1, "amount": amount, "total": 120.50})
            print(handle.id, await handle.result())
        handle = await start(client, "python-cancelled", {"seconds": 3600})
        await asyncio.sleep(2)
        await handle.cancel()
        try:
            await handle.result()
        except WorkflowFailureError as ended:
            print(handle.id, ended.cause)


def start(client: Client, id: str, order: dict):
    return client.start_workflow(RefundOrder.run, order, id=id, task_queue=TASK_QUEUE)


if __name__ == "__main__":
    asyncio.run(main())
