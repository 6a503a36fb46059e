/** The summary to copy, told from the judgement that map and panel show. */
import { ENGLAND, type AreaCode } from '../../model/area';
import { secondMeasure } from '../../model/catalogue';
import type { Read } from '../../model/contents';
import { estimateOf } from '../../model/dataset';
import { isFigure } from '../../model/estimate';
import type { Answer } from '../../model/survey';
import type { ViewContext } from '../context';
import { verdictsOf } from '../headline/input';
import { judge, type JudgedChange, type Judgement } from '../judgement';
import { narrativeContext, type ChangeQuestion, type Topic } from '../narrative-context';
import { citedRule } from '../rule-texts';
import { narrativeOf } from '../sentence/narrative';
import type { Narrative } from '../sentence/types';
import type { ChangeVerdict, View } from '../types';

/**
 * @param read gives the other measures' files, as far as they are here
 * @param other a question to tell second; absent for the survey's own
 */
export function narrativeFor(
  context: ViewContext,
  view: View,
  read: Read,
  other?: Topic,
): Narrative {
  const { survey, measure, answer, period, dataset, index, confidence } = context;
  const { code, area } = view.panel;
  const since = judge(context).areas.get(code)?.change?.base ?? context.since;
  return narrativeOf(
    narrativeContext({
      index,
      dataset,
      survey,
      measure,
      answer,
      wave: period,
      area: code,
      since,
      verdict: area.verdict,
      clearAlone: area.clearAlone,
      tally: verdictsOf(view.areas).of,
      rank: area.rank,
      second: other ?? secondOf(context, code, read),
      rule: citedRule(confidence),
      judgeChange: changeJudge({ ...context, since }, context),
    }),
  );
}

/**
 * Verdicts of change as the map has them; England's is counted from the same period as the area's.
 * @param based the context with the area's own base of change
 */
function changeJudge(
  based: ViewContext,
  context: ViewContext,
): (question: ChangeQuestion) => ChangeVerdict | null {
  const known = new Map<string, Judgement>();
  const judged = (from: ViewContext, { measure, dataset }: Topic, answer: Answer): Judgement => {
    const key = `${from.since?.id ?? ''} ${measure.id} ${answer.id}`;
    const found = known.get(key) ?? judge({ ...from, measure, dataset }, answer);
    known.set(key, found);
    return found;
  };
  return ({ topic, area, answer }) => {
    const change: JudgedChange | null | undefined =
      area === ENGLAND
        ? judged(based, topic, answer).england.change
        : judged(context, topic, answer).areas.get(area)?.change;
    return change && change.base.id === based.since?.id ? change.verdict : null;
  };
}

/** Its critical answer if the area has one in this period, else its headline; null without a figure. */
function secondOf(
  { survey, measure, period }: ViewContext,
  code: AreaCode,
  read: Read,
): Topic | null {
  const second = secondMeasure(survey, measure);
  const dataset = read('measure', second?.file);
  if (!second || !dataset) return null;
  const wanted = second.answers.filter(
    ({ id, polarity }) => polarity === 'negative' || id === second.headline,
  );
  const answer = wanted
    .sort((a, b) => Number(a.id === second.headline) - Number(b.id === second.headline))
    .find(({ id }) => isFigure(estimateOf(dataset, period.id, code, id)));
  return answer ? { survey, measure: second, answer, wave: period, dataset } : null;
}
