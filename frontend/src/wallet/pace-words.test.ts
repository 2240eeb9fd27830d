import { describe, expect, it } from 'vitest';
import type { Pace } from './call.ts';
import { paceSentence, passedPercent, peopleSentence, projectionSentence } from './pace-words.ts';

const PACE: Pace = {
  workdays: 19,
  workdays_left: 2,
  required_month: 740_100,
  missing_month: 44_300,
  required_per_workday: 22_150,
  projected_month: 742_000,
  projected_year: 8_000_000,
  status: 'on_track',
};

function month(pace: Partial<Pace>, rest: { goal?: number; sold?: number; today?: string } = {}) {
  return {
    year: 2026,
    today: rest.today ?? '2026-11-26',
    goal: rest.goal ?? 8_000_000,
    total_sold_month: rest.sold ?? 695_800,
    pace: { ...PACE, ...pace },
  };
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the month against its goal, as section 4 of the decision words it', () => {
  it.each([
    [month({}), 'Faltam R$ 44.300 para a meta do mês em 2 dias úteis: R$ 22.150 por dia.'],
    [
      month({ workdays_left: 1, required_per_workday: 44_300 }, { today: '2026-11-30' }),
      'Hoje é o último dia útil: faltam R$ 44.300.',
    ],
    [month({ workdays_left: 0, required_per_workday: null }), 'Não há mais dias úteis neste mês: faltaram R$ 44.300.'],
    [month({ missing_month: 0 }, { sold: 750_000 }), 'Meta do mês batida, com R$ 9.900 acima.'],
    [month({ required_month: 0, missing_month: 0 }), 'Meta do ano batida.'],
    [month({}, { goal: 0 }), 'Carteira sem meta em 2026. Vendido no mês: R$ 695.800.'],
  ])('%#: %s', (facts, words) => expect(plain(paceSentence(facts))).toBe(words));

  it('does not call a Saturday before the last workday the last one', () => {
    const saturday = month({ workdays_left: 1 }, { today: '2026-11-28' });
    expect(plain(paceSentence(saturday))).toBe('Resta 1 dia útil: faltam R$ 44.300.');
  });
  it('counts below two in the singular', () => {
    expect(plain(paceSentence(month({ missing_month: 1.4, required_per_workday: 0.7 })))).toBe(
      'Falta R$ 1 para a meta do mês em 2 dias úteis: R$ 0,70 por dia.',
    );
    expect(plain(paceSentence(month({ missing_month: 1, workdays_left: 0 })))).toMatch(/faltou R\$ 1\.$/);
  });
});

describe('the projection', () => {
  it('says its share of the goal', () =>
    expect(plain(projectionSentence(month({})))).toBe('O mês deve fechar em R$ 742.000 (100% da meta).'));
  it('says 100% only of what is reached', () =>
    expect(plain(projectionSentence(month({ projected_month: 740_099 })))).toMatch(/\(99% da meta\)/));
  it.each([month({}, { goal: 0 }), month({ required_month: 0 })])(
    'has no share where nothing is required: %#',
    (facts) => expect(plain(projectionSentence(facts))).toBe('O mês deve fechar em R$ 742.000.'),
  );
});

describe('the people', () => {
  it.each([
    [{ customers: 120, notBought: 89, late: 23 }, '89 de 120 clientes ainda não compraram; 23 estão atrasados.'],
    [{ customers: 2079, notBought: 1, late: 1 }, '1 de 2.079 clientes ainda não comprou; 1 está atrasado.'],
    [{ customers: 3, notBought: 2, late: 0 }, '2 de 3 clientes ainda não compraram; nenhum está atrasado.'],
    [{ customers: 3, notBought: 0, late: 0 }, 'Todos os 3 clientes já compraram.'],
    [{ customers: 1, notBought: 0, late: 0 }, 'O único cliente já comprou.'],
    [{ customers: 0, notBought: 0, late: 0 }, ''],
  ])('%#: %s', (people, words) => expect(peopleSentence(people)).toBe(words));
});

it('the tick of today stands where the passed workdays end', () => {
  expect(passedPercent({ ...PACE, workdays: 20, workdays_left: 5 })).toBe(75);
  expect(passedPercent({ ...PACE, workdays: 20, workdays_left: 20 })).toBe(0);
  expect(passedPercent({ ...PACE, workdays: 0, workdays_left: 0 })).toBe(100);
});
