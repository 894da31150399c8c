import { Client, Connection, WorkflowFailedError } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { NativeConnection, Worker } from '@temporalio/worker';
import { setTimeout } from 'node:timers/promises';
import { refundOrder } from './workflows';

const taskQueue = 'callers-typescript';

async function main(): Promise<void> {
  const { connectionOptions, namespace } = loadClientConnectConfig();
  const connection = await NativeConnection.connect(connectionOptions);
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowsPath: require.resolve('./workflows'),
  });
  await worker.runUntil(async () => {
    const { workflow } = new Client({ connection: await Connection.connect(connectionOptions), namespace });
    const start = (workflowId: string, order: object) =>
      workflow.start(refundOrder, { workflowId, taskQueue, args: [order] });

    for (const amount of [20, 200]) {
      const run = await start(`typescript-${amount}`, { seconds: 1, amount, total: 120.5 });
      console.log(run.workflowId, await run.result());
    }
    const run = await start('typescript-cancelled', { seconds: 3600 });
    await setTimeout(2000);
    await run.cancel();
    await run.result().catch((ended: WorkflowFailedError) => console.log(run.workflowId, ended.cause?.message));
  });
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
