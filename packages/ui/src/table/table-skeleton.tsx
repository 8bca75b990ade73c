import { useMediaQuery } from '@mantine/hooks';
import { SkeletonLine } from '../states/states.tsx';
import { type Column, standsRight } from './column.ts';
import classes from './table.module.css';
import { foldForPhone } from './use-table-lines.ts';

/** Eight grey rows under the real head, so that nothing jumps when the rows come. */
export function TableSkeleton<Row>({
  columns,
  label,
}: {
  readonly columns: readonly Column<Row>[];
  readonly label: string;
}) {
  const phone = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false }) ?? false;
  const shown = phone ? foldForPhone(columns)[0] : columns;
  return (
    <div className={classes['frame']} aria-busy="true">
      <table className={classes['table']} aria-label={label}>
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column.id} scope="col" className={standsRight(column) ? classes['right'] : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[0, 1, 2, 3, 4, 5, 6, 7].map((row) => (
            <tr key={row}>
              {shown.map((column) => (
                <td key={column.id}>
                  <SkeletonLine />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
