import type { View } from '../view/types';
import { BOUNDARY_CREDIT } from './boundary-credit';

/** The same where there is little room. */
export const BOUNDARY_CREDIT_SHORT =
  'Boundaries: Office for National Statistics, Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2023/2026.';

/** Source, licence and boundaries, for the foot of a picture. */
export function creditsOf(view: View): string[] {
  return [`Source: ${view.sourceLine} ${view.survey.licence}.`, BOUNDARY_CREDIT];
}

/** The same in fewer words, for a picture of fixed size. */
export function shortCreditsOf(view: View): string[] {
  return [`Source: ${view.sourceLine} ${view.survey.licence}.`, BOUNDARY_CREDIT_SHORT];
}
