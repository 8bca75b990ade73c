import { FormProblem, RowItem, RowList, Stack, StatusShape, useFormat, useMay, useMessages } from '@nanghang/ui';
import { type TaskDetail, taskRoutes } from '../../contract/index.ts';
import { taskMessages } from '../task.messages.ts';
import { useActs } from '../use-acts.ts';

/** The products that a task names, to tick off. */
export function TaskProducts({ task }: { readonly task: TaskDetail }) {
  const words = useMessages(taskMessages);
  const format = useFormat();
  const acts = useActs();
  const mayTick = useMay('duty.work');
  const tick = (productId: string, done: boolean) =>
    void acts.take(taskRoutes.setProduct, { params: { taskId: task.taskId, productId }, body: { done } });
  return (
    <Stack gap={8}>
      <FormProblem problem={acts.problem} plain />
      <RowList>
        {task.products.map((product) => (
          <RowItem
            key={product.productId}
            lead={<StatusShape meaning={product.doneOn === null ? 'open' : 'met'} />}
            title={product.name}
            detail={
              product.doneOn === null ? undefined : words.doneOn(format.date(product.doneOn), product.doneBy ?? '')
            }
            {...(mayTick ? { onOpen: () => tick(product.productId, product.doneOn === null) } : {})}
          />
        ))}
      </RowList>
    </Stack>
  );
}
