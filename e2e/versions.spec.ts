/** Frames pinned to a published version show its figures, whatever has come since. */
import type { IndexFile, MeasureFile } from '../src/model/files';
import { datasetOf, estimateOf } from '../src/model/dataset';
import { latestWave } from '../src/model/catalogue';
import { ready } from './support/app';
import { nameOf, percentText, read } from './support/data';
import { openAlone } from './support/open';
import { expect, test } from './support/test';

const versions = read('data/versions.json') as { version: string; index: string }[];

test('there are published versions', () => {
  expect(versions.length).toBeGreaterThan(0);
});

for (const { version, index } of versions) {
  test(`version ${version} offers its own measures and shows its own figures`, async ({ page }) => {
    const kept = read(index) as IndexFile;
    const [survey] = kept.surveys;
    const [measure] = survey?.measures ?? [];
    if (!survey || !measure) throw new Error(`Version ${version} has no measure.`);
    const wave = latestWave(survey, measure);
    const geography = survey.waves.find(({ id }) => id === wave)?.geography;
    const areas = kept.geographies.find(({ id }) => id === geography)?.areas ?? [];
    expect(areas.length).toBeGreaterThan(30);

    const app = await ready(await openAlone(page, `version=${version}&wave=${wave}`));
    const offered = app.list('Measure').getByRole('option');
    await expect(app.list('Measure')).toBeVisible();
    const values = await offered.evaluateAll((options) =>
      options.map((option) => (option as HTMLOptionElement).value),
    );
    expect(values.sort()).toEqual(survey.measures.map(({ id }) => id).sort());

    const dataset = datasetOf(read(measure.file) as MeasureFile);
    for (const { code } of areas) {
      const { value } = estimateOf(dataset, wave, code, measure.headline);
      if (value === null) continue;
      await expect(app.area(nameOf(code))).toHaveAccessibleName(
        new RegExp(`: ${percentText(value)}`),
      );
    }
  });
}
