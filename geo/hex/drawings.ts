/**
 * The hex maps as drawn: every token is a hexagon, three characters are half its width, and each line
 * is shifted by half a hexagon against the ones beside it. They are drawn by hand because that reads
 * better as England than what a program found: circles pushed apart, then simulated annealing, kept as
 * many neighbours (79%) but put landlocked boards on the coast. `quality.ts` measures a drawing.
 */
import type { AreaCode, GeographyId } from '../../src/model/area';

/** What the tokens stand for. */
export const KEYS: Readonly<Record<string, AreaCode>> = {
  CHES: 'E54000008',
  STAF: 'E54000010',
  SHRO: 'E54000011',
  LINC: 'E54000013',
  LEIC: 'E54000015',
  COVE: 'E54000018',
  HERE: 'E54000019',
  NORF: 'E54000022',
  SUFF: 'E54000023',
  BEDS: 'E54000024',
  HERT: 'E54000025',
  MSEX: 'E54000026',
  NWL: 'E54000027',
  NCL: 'E54000028',
  NEL: 'E54000029',
  SEL: 'E54000030',
  SWL: 'E54000031',
  KENT: 'E54000032',
  FRIM: 'E54000034',
  CORN: 'E54000036',
  DEVO: 'E54000037',
  SOME: 'E54000038',
  BRIS: 'E54000039',
  BATH: 'E54000040',
  DORS: 'E54000041',
  HAMP: 'E54000042',
  GLOU: 'E54000043',
  BUCK: 'E54000044',
  LANC: 'E54000048',
  NENC: 'E54000050',
  HUMB: 'E54000051',
  WYOR: 'E54000054',
  BIRM: 'E54000055',
  CAMB: 'E54000056',
  GMAN: 'E54000057',
  DERB: 'E54000058',
  NHAN: 'E54000059',
  NOTT: 'E54000060',
  SYOR: 'E54000061',
  BLAC: 'E54000062',
  SURR: 'E54000063',
  SUSS: 'E54000064',
  CENE: 'E54000065',
  ESSE: 'E54000066',
  HIOW: 'E54000067',
  NSUF: 'E54000068',
  SSUS: 'E54000069',
  THAM: 'E54000070',
  WNL: 'E54000071',
};

export const DRAWINGS = {
  'icb-2023': `
               NENC
            LANC  HUMB
         GMAN  WYOR  SYOR
      CHES  DERB  NOTT  LINC
   SHRO  STAF  LEIC  NHAN  CAMB  NORF
      BLAC  BIRM  COVE  BEDS  HERT  SUFF
         HERE  GLOU  BUCK  NWL   NCL   MSEX
            BRIS  BATH  FRIM  SWL   NEL
         SOME  DORS  HAMP  SURR  SEL
CORN  DEVO                    SUSS  KENT
`,
  'icb-2026': `
               NENC
            LANC  HUMB
         GMAN  WYOR  SYOR
      CHES  DERB  NOTT  LINC
   SHRO  STAF  LEIC  NHAN  NSUF
      BLAC  BIRM  COVE  CENE  ESSE
         HERE  GLOU  THAM  WNL   NEL
            BRIS  BATH  HIOW  SWL   SEL
         SOME  DORS        SSUS  KENT
CORN  DEVO
`,
} as const satisfies Readonly<Record<GeographyId, string>>;
