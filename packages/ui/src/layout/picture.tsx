import { useState } from 'react';
import classes from './layout.module.css';

export interface PictureProps {
  /** Address of the picture, of this origin. */
  readonly src: string;
  /** What it shows, read aloud. */
  readonly label: string;
}

/** A picture as a small view that opens whole; nothing where the browser cannot show it. */
export function Picture({ src, label }: PictureProps) {
  const [broken, setBroken] = useState(false);
  const [whole, setWhole] = useState(false);
  if (broken) return null;
  return (
    <button
      type="button"
      className={classes['picture']}
      data-whole={whole || undefined}
      aria-expanded={whole}
      onClick={() => setWhole(!whole)}
    >
      <img src={src} alt={label} loading="lazy" onError={() => setBroken(true)} />
    </button>
  );
}
