/** The rule of the order, for "Como ordenamos". */
export const HOW_WE_ORDER =
  'Primeiro quem ainda não comprou neste mês, pelo que costuma comprar por mês (média de 12 meses). ' +
  'Vale inteiro quem já passou do próprio ritmo; 80% quem está chegando lá; metade quem comprou há pouco ou está em ' +
  'risco; um décimo quem parou.';

/** The meaning of the page's words, in the order in which they appear. */
export const GLOSSARY: readonly { readonly term: string; readonly meaning: string }[] = [
  {
    term: 'Positivação',
    meaning: 'Quantos clientes da carteira já compraram no mês, em % do total. Uma compra já conta.',
  },
  {
    term: 'Meta do mês',
    meaning: 'O que falta para a meta do ano no começo do mês, dividido pelos meses que restam, este incluído.',
  },
  {
    term: 'Por dia útil',
    meaning: 'O que falta para a meta do mês, dividido pelos dias úteis que restam. Feriados nacionais não contam.',
  },
  {
    term: 'Deve fechar em',
    meaning:
      'Estimativa do total do mês: o ritmo deste mês e o costume da carteira. Erra em torno de 25% até o dia 10 e de ' +
      '15% depois.',
  },
  { term: 'Média por mês', meaning: 'O que o cliente comprou nos últimos 12 meses fechados, dividido por 12.' },
  {
    term: 'Ritmo de compra',
    meaning:
      'De quantos em quantos dias o cliente compra, pelas compras dos últimos 12 meses. Pede três compras ou mais.',
  },
  {
    term: 'Atrasado',
    meaning: 'Passou do próprio ritmo: está sem comprar há uma vez e meia até três vezes o costume.',
  },
  {
    term: 'Em risco',
    meaning: 'Está sem comprar há mais de três vezes o costume; ou compra pouco e não compra há mais de 90 dias.',
  },
  { term: 'Repor de novo', meaning: 'Já comprou neste mês, e pelo ritmo dele já é hora de comprar outra vez.' },
  { term: 'Falta no mês', meaning: 'O que o cliente ainda precisa comprar neste mês para seguir na meta do ano.' },
  { term: 'Falta no ano', meaning: 'Meta do ano menos o vendido no ano.' },
];
