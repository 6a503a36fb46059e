/** Who has to be named wherever the boundaries are drawn. */
export const BOUNDARY_CREDIT =
  'Boundaries: Source: Office for National Statistics licensed under the Open Government Licence v.3.0. ' +
  'Contains OS data © Crown copyright and database right 2023/2026.';
