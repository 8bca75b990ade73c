import classes from './review.module.css';

export interface PageImageProps {
  readonly src: string;
  readonly label: string;
}

/** The picture of a page, as wide as its pane, in a scroll of its own. */
export function PageImage({ src, label }: PageImageProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: the pane is no form
    <div className={classes['scroll']} tabIndex={0} role="group" aria-label={label}>
      <img className={classes['pageImage']} src={src} alt={label} />
    </div>
  );
}
