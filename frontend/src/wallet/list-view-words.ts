import type { ListView } from './call.ts';

const LABELS: Readonly<Record<ListView, string>> = {
  call: 'Ligar agora',
  not_bought: 'Ainda não compraram',
  late: 'Atrasados',
  at_risk: 'Em risco',
  restock: 'Repor de novo',
  goal_met: 'Meta batida',
  no_phone: 'Sem telefone',
  inactive: 'Inativos',
  all: 'Todos',
};

export function listViewLabel(view: ListView): string {
  return LABELS[view];
}

/** Explains who is in the list, for new users. */
export function listViewHint(view: ListView): string {
  return HINTS[view];
}

const HINTS: Readonly<Record<ListView, string>> = {
  call: 'quem vale a ligação hoje, em ordem',
  not_bought: 'sem compra neste mês',
  late: 'passaram do próprio ritmo de compra',
  at_risk: 'muito além do ritmo, ou esfriando',
  restock: 'já compraram neste mês e já é hora de novo',
  goal_met: 'a meta do ano já foi atingida',
  no_phone: 'valem a ligação, mas falta o telefone',
  inactive: 'sem comprar há mais de 12 meses, ou nunca',
  all: 'a carteira inteira',
};
