import type { Figure } from '../model/estimate';
import { varianceOf } from './variance';
import { Z95 } from './interval';

/**
 * Correlation of the same area's estimates in two waves: people answer more than once. Neighbouring
 * waves of the Health Insight Survey imply 0.2 to 0.3.
 */
const CORRELATION = 0.3;

/**
 * Several waves taken together:
 *
 *   share = Σ nₖpₖ / Σ nₖ,   variance = Σₖ Σₗ ρₖₗ nₖ nₗ seₖ seₗ / (Σ nₖ)²,   ρ = 1 for k = l, else 0.3
 *
 * (variance of a weighted mean of correlated estimates). Limits are ±1.96 standard errors, kept
 * within 0 and 100; the base is the number of responses, not of people.
 * @returns null without figures, or where a base is unknown; without limits where one has none
 */
export function pooled(figures: readonly Figure[]): Figure | null {
  const newest = figures.at(-1);
  const bases = figures.map(({ base }) => base ?? 0);
  const total = bases.reduce((sum, base) => sum + base, 0);
  if (!newest || bases.some((base) => base <= 0)) return null;
  const value = figures.reduce((sum, figure, i) => sum + figure.value * (bases[i] ?? 0), 0) / total;
  const variances = figures.map((figure) => varianceOf(figure, 'symmetric'));
  const margin = variances.includes(null)
    ? null
    : Z95 *
      Math.sqrt(
        varianceOfMean(
          bases,
          variances.map((v) => Math.sqrt(v ?? 0)),
        ),
      );
  return {
    value,
    lower: margin === null ? null : Math.max(0, value - margin),
    upper: margin === null ? null : Math.min(100, value + margin),
    base: total,
    source: newest.source,
    calculated: 'together',
  };
}

function varianceOfMean(bases: readonly number[], errors: readonly number[]): number {
  const weighted = bases.map((base, k) => base * (errors[k] ?? 0));
  const sum = weighted.reduce((total, each) => total + each, 0);
  const squares = weighted.reduce((total, each) => total + each ** 2, 0);
  const all = bases.reduce((total, base) => total + base, 0);
  return (CORRELATION * sum ** 2 + (1 - CORRELATION) * squares) / all ** 2;
}
