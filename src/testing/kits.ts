/** What a kit of the committed figures is made from, for tests. */
import { creditsOf, shortCreditsOf } from '../app/credits';
import { mapOutlines } from '../app/outlines';
import { neighboursIn } from '../kit/neighbours';
import { NO_WISHES, type KitInput, type Wishes } from '../kit/types';
import { contextOf } from '../view/context';
import { detailsOf } from '../view/details/details';
import { viewOf } from '../view/view';
import { contextFor, read, shapesFor } from './published';

/** @param query e.g. "?area=E54000058&wave=his-9" */
export function kitInputFor(query: string, wishes: Wishes = NO_WISHES): KitInput {
  const context = contextOf(contextFor(`${query}&show=card`), read);
  if (!context) throw new Error(`Nothing to show for ${query}.`);
  const view = viewOf(context);
  const shapes = shapesFor(view.geography.id);
  return {
    context,
    view,
    details: detailsOf(context, view, read),
    read,
    outlines: mapOutlines(shapes),
    neighbours: neighboursIn(shapes).get(view.panel.code) ?? [],
    credits: creditsOf(view),
    shortCredits: shortCreditsOf(view),
    site: 'https://map.example/',
    font: 'Source Sans 3',
    wishes,
  };
}
