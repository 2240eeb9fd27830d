import './progress-bar.css';

/** The filled share of the bar, 0 to 100; the text beside it may show more. */
export function filledShare(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}

/** Decoration beside a text that says the same, so it has no name and no role. */
export function ProgressBar({ percent }: { readonly percent: number }) {
  return (
    <span className={percent >= 100 ? 'bar full' : 'bar'} aria-hidden="true">
      <span className="bar-fill" style={{ inlineSize: `${filledShare(percent)}%` }} />
    </span>
  );
}
