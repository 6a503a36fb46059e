import { placeText } from '../rows';
import type { ChangeReport, Report, TableReport } from './report';

const OUTCOMES: Record<Report['outcome'], string> = {
  written: 'Written.',
  'dry-run': 'Dry run: nothing was written.',
  'nothing-new': 'Nothing new in it; nothing was written.',
  refused: 'Refused; nothing was written.',
};

/** Lines shown of a long list. */
const MOST = 20;

/** The report for a person at a terminal. */
export function reportText(report: Report): string {
  const { files, waves, tables, dropped, changes, replaced, warnings, notes, version } = report;
  const lines = [
    ...files.map((file) => `${file.file}: ${file.kind}, ${String(file.figures)} figures`),
    ...waves.map((wave) => {
      const state = wave.isNew ? 'new' : 'known';
      return `${wave.id} (${wave.label}, ${wave.from} to ${wave.to}, ${wave.geography}): ${state}`;
    }),
    ...tables.map(tableText),
    ...listed('Not in these files, but in the wave before', dropped),
    ...listed('Changed', changes.map(changeText)),
    ...listed('In place of a news report’s figure', replaced.map(changeText)),
    ...listed(
      'Look at',
      warnings.map((item) => `${item.text} [${placeText(item.place)}]`),
    ),
    ...listed(
      'Notes',
      notes.map((item) => `${item.text} [${placeText(item.place)}]`),
    ),
    OUTCOMES[report.outcome],
    ...(version === null ? [] : [`Version ${version}`]),
  ];
  return lines.join('\n');
}

function tableText(table: TableReport): string {
  const { wave, measure, boards, fresh, changed, unchanged, missing, appeared } = table;
  const counts = `${String(fresh)} new, ${String(changed)} changed, ${String(unchanged)} unchanged`;
  const lost = missing.length === 0 ? '' : `; without ${missing.join(', ')}`;
  const more = appeared.length === 0 ? '' : `; not in the wave before: ${appeared.join(', ')}`;
  return `  ${wave} ${measure}: ${String(boards)} boards, ${counts}${lost}${more}`;
}

function changeText(change: ChangeReport): string {
  const { wave, measure, area, answer, field } = change;
  return `${wave} ${measure} ${answer} ${area}: ${field} ${said(change.old)} → ${said(change.new)}`;
}

function said(value: number | null): string {
  return value === null ? 'none' : String(value);
}

function listed(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const more = items.length > MOST ? [`  ... and ${String(items.length - MOST)} more`] : [];
  return [
    `${title} (${String(items.length)}):`,
    ...items.slice(0, MOST).map((item) => `  ${item}`),
    ...more,
  ];
}
