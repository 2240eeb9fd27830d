import './skeleton.css';

/** A placeholder in the sizes of the figures, so that nothing moves when they come. */
export function Skeleton() {
  return (
    <div className="page skeleton" aria-busy="true">
      <WalletBones />
    </div>
  );
}

/** The placeholder of a whole wallet. */
export function WalletBones() {
  return (
    <>
      <p className="visually-hidden">Carregando…</p>
      <div className="bone bone-strip" aria-hidden="true" />
      <div className="bones-chips" aria-hidden="true">
        {blocks(5, 'bone bone-chip')}
      </div>
      <div className="bones" aria-hidden="true">
        <div className="bone bone-heading" />
        {blocks(14, 'bone bone-row')}
      </div>
    </>
  );
}

function blocks(count: number, className: string) {
  return Array.from({ length: count }, (_, index) => <div key={index} className={className} />);
}
