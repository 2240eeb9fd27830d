/** Stands where the figures will be, in their sizes, so that nothing jumps when they come. */
export function Skeleton() {
  return (
    <div className="page skeleton" aria-busy="true">
      <div className="filters" aria-hidden="true">
        <FieldBones />
      </div>
      <WalletBones />
    </div>
  );
}

/** For year, month and class. */
export function FieldBones() {
  return blocks(3, 'bone bone-field');
}

/** For all that is below the filters. */
export function WalletBones() {
  return (
    <>
      <p className="visually-hidden">Carregando…</p>
      <div className="glance" aria-hidden="true">
        <div className="bone bone-heading" />
        <div className="cards">{blocks(7, 'card bone')}</div>
      </div>
      <div className="list" aria-hidden="true">
        <div className="bone bone-tools" />
        {blocks(12, 'bone bone-row')}
      </div>
      <div className="figure bone" aria-hidden="true" />
    </>
  );
}

function blocks(count: number, className: string) {
  return Array.from({ length: count }, (_, index) => <div key={index} className={className} />);
}
