import { parentPort, workerData } from 'node:worker_threads';
import { makeRunner, planComposite, runReplications } from '@nanghang/domain/composite';
import type { ReplicationOrder } from './composite-workers.ts';

const { sources, design, from, to } = workerData as ReplicationOrder;
const plan = planComposite(sources);
const runner = plan.ok ? makeRunner(plan.value) : plan;
if (!runner.ok) throw new Error('the plan was checked before it was handed over');
const tally = runReplications(runner.value, design, from, to);
parentPort?.postMessage(tally);
