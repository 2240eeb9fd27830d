import './progress-bar.css';

/** Share of the bar that is filled, 0 to 100: it stops full where the text beside it goes on counting. */
export function filledShare(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}

/** Decoration beside a text that says the same; it has no name and no role of its own. */
export function ProgressBar({ percent }: { readonly percent: number }) {
  return (
    <span className={percent >= 100 ? 'bar full' : 'bar'} aria-hidden="true">
      <span className="bar-fill" style={{ inlineSize: `${filledShare(percent)}%` }} />
    </span>
  );
}
