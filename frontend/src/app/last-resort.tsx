import { Component, type ErrorInfo, type ReactNode } from 'react';

/** Shows a message and a way out instead of a white screen, if the page itself fails or has no settings. */
export class LastResort extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <section className="panel">
        <h2>A página não pôde ser aberta</h2>
        <p>Algo falhou ao montar a página. Recarregar costuma resolver.</p>
        <button type="button" className="button primary" onClick={() => window.location.reload()}>
          Recarregar
        </button>
      </section>
    );
  }
}
