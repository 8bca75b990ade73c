import { type ComponentType, createContext, Suspense, useContext } from 'react';
import { QuietBoundary } from '../states/quiet-boundary.tsx';

/** A block that one feature adds to a page of another. */
export interface PageBlock {
  readonly id: string;
  /** The page that asks for blocks: `overview`. */
  readonly place: string;
  /** Lazy, so that its code comes after the page. Draws nothing where it has nothing to say. */
  readonly Block: ComponentType;
}

const BlocksContext = createContext<readonly PageBlock[]>([]);

/** Puts the blocks of all features in their place; the application does it once. */
export const BlocksProvider = BlocksContext.Provider;

/**
 * Blocks that other features add to this page, in the order of the application's list. One that fails shows nothing.
 *
 * @example
 * <Blocks place="overview" />
 */
export function Blocks({ place }: { readonly place: string }) {
  const blocks = useContext(BlocksContext);
  return blocks
    .filter((block) => block.place === place)
    .map(({ id, Block }) => (
      <QuietBoundary key={id}>
        <Suspense fallback={null}>
          <Block />
        </Suspense>
      </QuietBoundary>
    ));
}
